package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/// Part the rows of a table by the values of a column, in the order of its values, missing ones last.
final class Parts {
    /// The name of the rows that lack a value.
    static final String MISSING = "missing";

    private Parts() {}

    /// Part the rows into series of that column; more than `most` are refused.
    static List<PlotSeries> of(Table table, String by, int most, String what) {
        var column = Cells.column(table, by);
        var rows = new HashMap<Object, IntStream.Builder>();
        var missing = IntStream.builder();
        for (var row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) missing.add(row);
            else rows.computeIfAbsent(column.get(row), _ -> IntStream.builder()).add(row);
        }
        if (rows.size() > most) throw tooMany(by, rows.size(), most, what);
        var parts = new ArrayList<PlotSeries>();
        rows.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(naturally()))
                .forEach(part -> parts.add(new PlotSeries(
                        part.getKey().toString(), by, part.getValue().build().toArray())));
        var without = missing.build().toArray();
        if (without.length > 0) parts.add(new PlotSeries(MISSING, by, without));
        return List.copyOf(parts);
    }

    /// Order values of one column: all of Tablesaw's values can be compared.
    @SuppressWarnings("unchecked") // The values of one column are of one class.
    static Comparator<Object> naturally() {
        return (a, b) -> a instanceof Comparable<?>
                ? ((Comparable<Object>) a).compareTo(b)
                : a.toString().compareTo(b.toString());
    }

    static JotterException tooMany(String column, int found, int most, String what) {
        return new JotterException(
                "Column \"" + column + "\" has too many values for " + what + ".",
                "Expected at most " + most + ", found " + found + ".",
                "Choose another column, or keep fewer values with where(row -> ...).");
    }
}
