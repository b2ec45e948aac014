package dev.jotter.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/// Find what a person should look at before learning from a table.
final class Suspicions {
    /// A column that is different in fewer rows may be so by chance.
    private static final int ROWS = 20;

    private static final double CORRELATED = 0.9;
    private static final double MOSTLY = 0.5;
    private static final int CORRELATION_ROWS = 100_000;
    private static final int CORRELATION_COLUMNS = 100;
    private static final int MOST = 10;

    private Suspicions() {}

    /// Say what is odd about one column, by its counts.
    static List<String> of(ColumnSummary column, int rows) {
        var name = column.name();
        var found = rows - column.missing();
        if (rows == 0) return List.of();
        if (found == 0) return List.of("\"" + name + "\" has no value in any row.");
        var all = new ArrayList<String>();
        if (column.distinct() == 1 && rows > 1) all.add("\"" + name + "\" has one value only.");
        if (column.names() && column.distinct() == found && found >= ROWS) {
            all.add("\"" + name + "\" is different in every row: is it an identifier?");
        }
        if (column.missing() > MOSTLY * rows) {
            all.add(String.format(
                    Locale.ROOT, "\"%s\" lacks %.0f %% of its values.", name, 100.0 * column.missing() / rows));
        }
        return all;
    }

    /// Two columns and their r.
    private record Pair(String a, String b, double r) {
        String words() {
            return String.format(Locale.ROOT, "\"%s\" and \"%s\" say nearly the same: r = %.3f.", a, b, r);
        }
    }

    /// Say which columns of numbers rise and fall together, by Pearson's r over at most 100,000 rows, evenly taken.
    static List<String> correlations(Table table) {
        var columns = table.columns().stream()
                .filter(column -> Cells.kind(column) == Kind.NUMBER)
                .limit(CORRELATION_COLUMNS)
                .toList();
        var step = Math.max(1, Math.ceilDiv(table.rowCount(), CORRELATION_ROWS));
        var numbers = columns.stream()
                .map(column -> IntStream.iterate(0, row -> row < column.size(), row -> row + step)
                        .mapToDouble(row -> Cells.number(column, row))
                        .toArray())
                .toList();
        var pairs = new ArrayList<Pair>();
        for (var a = 0; a < columns.size(); a++) {
            for (var b = a + 1; b < columns.size(); b++) {
                var r = Correlation.of(numbers.get(a), numbers.get(b));
                if (Math.abs(r) >= CORRELATED) {
                    pairs.add(new Pair(columns.get(a).name(), columns.get(b).name(), r));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -Math.abs(pair.r())));
        var words = new ArrayList<>(pairs.stream().limit(MOST).map(Pair::words).toList());
        if (pairs.size() > MOST) words.add((pairs.size() - MOST) + " more pairs of columns say nearly the same.");
        return words;
    }
}
