package dev.jotter.frame.internal.excel;

import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;

/// Say what the format of a cell makes of its number: Excel has no dates, only numbers that are shown as such.
enum CellFormat {
    NUMBER,
    DATE,
    TIME,
    DATE_TIME;

    /// The formats that Excel knows by number alone (ECMA-376 part 1, 18.8.30).
    private static final Set<Integer> DATES =
            Set.of(14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);
    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 47);
    private static final int DATE_AND_TIME = 22;

    static CellFormat of(Cell cell) {
        var id = cell.getDataFormatId();
        if (id == null) return NUMBER;
        if (DATES.contains(id)) return DATE;
        if (TIMES.contains(id)) return TIME;
        if (id == DATE_AND_TIME) return DATE_TIME;
        var pattern = cell.getDataFormatString();
        return pattern == null ? NUMBER : of(pattern);
    }

    /// Read a pattern such as `yyyy-mm-dd hh:mm`. Texts, colours and fillers in it say nothing; `[h]` counts hours
    /// beyond a day, so that it is no time of day.
    static CellFormat of(String pattern) {
        var first = pattern.split(";", 2)[0].toLowerCase(Locale.ROOT);
        if (first.matches(".*\\[[hms]+].*")) return NUMBER;
        var letters = first.replaceAll("\"[^\"]*\"|\\\\.|\\[[^]]*]|_.|\\*.|am/pm|a/p", "");
        if (letters.contains("general")) return NUMBER;
        var date = letters.matches(".*(y|d|mmm).*");
        var time = letters.matches(".*[hs].*");
        if (date) return time ? DATE_TIME : DATE;
        if (time) return TIME;
        return letters.matches("[^0#?]*m[^0#?]*") ? DATE : NUMBER;
    }
}
