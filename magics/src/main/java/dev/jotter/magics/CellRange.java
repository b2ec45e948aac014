package dev.jotter.magics;

import dev.jotter.display.JotterException;
import dev.jotter.shell.PastCells;
import dev.jotter.shell.PastCells.PastCell;
import dev.jotter.shell.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Choose cells by their numbers: `4`, `2-5`, `3-`, `-5` for the first five, and `~1/2-5` for the session before this.
final class CellRange {
    private static final Pattern RANGE = Pattern.compile("(?:~?(\\d+)/)?(\\d*)(-?)(\\d*)");

    private CellRange() {}

    /// Give the cells of all ranges in order, or those of the session when there is none; the cell that runs is left
    /// out.
    static List<PastCell> choose(List<String> ranges, int running, Shell shell) {
        var chosen = new ArrayList<PastCell>();
        for (var range : ranges.isEmpty() ? List.of("1-") : ranges) {
            chosen.addAll(choose(range, running, shell.pastCells()));
        }
        return chosen;
    }

    private static List<PastCell> choose(String text, int running, PastCells past) {
        var range = RANGE.matcher(text);
        if (text.isEmpty() || !range.matches()) throw refused(text);
        var back = range.group(1) == null ? 0 : Integer.parseInt(range.group(1));
        var session = text.startsWith("~") ? -back : back;
        var from = range.group(2).isEmpty() ? 1 : Integer.parseInt(range.group(2));
        var to = range.group(4).isEmpty()
                ? range.group(3).isEmpty() ? from : Integer.MAX_VALUE
                : Integer.parseInt(range.group(4));
        return past.session(session).stream()
                .filter(cell -> cell.cell() >= from && cell.cell() <= to)
                .filter(cell -> session != 0 || cell.cell() != running)
                .toList();
    }

    private static JotterException refused(String text) {
        return new JotterException(
                "\"" + text + "\" names no cells.",
                "Numbers such as 4, 2-5, 3- or ~1/2-5 were expected.",
                "Type %history to see the numbers; ~1/ stands for the session before this one.");
    }
}
