package dev.jotter.frame;

import dev.jotter.display.Grid;
import dev.jotter.display.JotterException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Say how well each column alone tells the one that is to be learned. A rule is learned from every other row and
/// judged on the rows between them, so that a column of identifiers is not mistaken for one that knows the
/// answer.
///
/// A target of classes is told by the most frequent class per value, or per part of a column of numbers, and judged
/// by Goodman and Kruskal's lambda (1954): the share of the errors of always guessing the most frequent class that the
/// rule avoids. A target of numbers is told by its mean rank, and judged by the share of the ranks' variance that goes.
///
/// @param strengths from the strongest down
record Target(String name, boolean classes, List<Strength> strengths) {
    private static final int ROWS = 50_000;
    private static final int MOST_CLASSES = 1_000;
    private static final int NUMBER_CLASSES = 20;

    /// What a column must tell to be called a leak.
    private static final double LEAK = 0.95;

    /// How much one column tells, from 0 to 1.
    record Strength(String column, double share) {}

    static Target of(Table table, String name) {
        var target = Cells.column(table, name);
        var step = Math.max(1, Math.ceilDiv(table.rowCount(), ROWS));
        var rows = IntStream.iterate(0, row -> row < table.rowCount(), row -> row + step)
                .filter(row -> !target.isMissing(row))
                .toArray();
        var codes = Codes.all(target, rows);
        var classes = Cells.kind(target) != Kind.NUMBER || codes.count() <= NUMBER_CLASSES;
        if (classes && codes.count() > MOST_CLASSES) throw tooMany(name, codes.count());
        var strengths = new ArrayList<Strength>();
        for (var column : table.columns()) {
            if (column == target || Cells.kind(column) == Kind.PICTURE) continue;
            strengths.add(new Strength(column.name(), share(column, target, codes, classes, rows)));
        }
        strengths.sort(Comparator.comparingDouble(Strength::share).reversed());
        return new Target(name, classes, List.copyOf(strengths));
    }

    private static double share(Column<?> column, Column<?> target, Codes classes, boolean told, int... rows) {
        var values = Codes.parts(column, rows);
        return told ? OneRule.lambda(values, classes) : OneRule.explained(values, OneRule.ranks(target, rows));
    }

    private static JotterException tooMany(String name, int found) {
        return new JotterException(
                "Column \"" + name + "\" cannot be described as a target.",
                "Expected numbers or at most " + MOST_CLASSES + " different values, found " + found + ".",
                "Choose the column that is to be learned, or type describe().");
    }

    /// Name the columns that know the answer.
    List<String> leaks() {
        return strengths.stream()
                .filter(strength -> strength.share() >= LEAK)
                .map(strength -> "\"" + strength.column() + "\" alone tells \"" + name + "\" ("
                        + String.format(Locale.ROOT, "%.3f", strength.share())
                        + "): would it be known when a prediction is made, or is it a leak?")
                .toList();
    }

    Grid grid() {
        var grid = Grid.of("column", "tells " + name);
        for (var strength : strengths) {
            grid = grid.row(strength.column(), Math.round(strength.share() * 1000) / 1000.0);
        }
        return grid.caption(
                classes
                        ? "share of errors that a rule of this column alone avoids (Goodman and Kruskal's lambda)"
                        : "share of the variance of ranks that a rule of this column alone explains");
    }
}
