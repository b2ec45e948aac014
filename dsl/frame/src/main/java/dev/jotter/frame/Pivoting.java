package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.rows.Alike;
import dev.jotter.frame.internal.rows.Codes;
import dev.jotter.frame.internal.rows.Gather;
import dev.jotter.frame.internal.rows.Order;
import dev.jotter.frame.internal.rows.Pairs;
import dev.jotter.frame.internal.rows.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Turn the values of a column into columns.
final class Pivoting {
    private static final int MOST_COLUMNS = 10_000;
    private static final String MISSING = "missing";

    private Pivoting() {}

    /// Compute every cell as a group of its own, then put the groups of one key under each other.
    static Table pivot(Table table, List<String> keys, String name, Agg agg) {
        var by = new ArrayList<>(keys);
        by.add(name);
        var cells = Groups.aggregated(table, by, List.of(agg.as(unlike(by))));
        var rows = alike(cells, keys);
        var names = alike(cells, List.of(name));
        if (names.count() > MOST_COLUMNS) throw tooMany(name, names.count());
        var columns = new ArrayList<Column<?>>();
        for (var key : keys) columns.add(Gather.rows(Cells.column(cells, key), rows.firsts()));
        var values = cells.column(cells.columnCount() - 1);
        for (var at : order(Cells.column(cells, name), names)) {
            var text = Cells.text(Cells.column(cells, name), names.firsts()[at]);
            columns.add(values(values, names.members().get(at), rows, agg).setName(text == null ? MISSING : text));
        }
        return Tables.of(
                columns,
                _ -> "Make the values of \"" + name + "\" differ first with add(\"" + name + "\", row -> ...).");
    }

    private static Alike alike(Table table, List<String> names) {
        var keys = names.stream()
                .map(name -> Codes.of(Cells.column(table, name), new Words()))
                .toArray(long[][]::new);
        return new Alike(keys, table.rowCount());
    }

    /// The new columns stand in the order of the values that name them, missing last.
    private static int[] order(Column<?> column, Alike names) {
        var order = new Order();
        order.by(Gather.rows(column, names.firsts()), false);
        return order.places(names.count());
    }

    private static Column<?> values(Column<?> values, int[] cells, Alike rows, Agg agg) {
        var places = new int[rows.count()];
        Arrays.fill(places, Pairs.NONE);
        for (var cell : cells) places[rows.numbers()[cell]] = cell;
        var column = Gather.rows(values, places);
        return agg.counts() ? Preparing.filled(column, 0L) : column;
    }

    private static String unlike(List<String> names) {
        return String.join("_", names) + "_";
    }

    private static JotterException tooMany(String name, int count) {
        return new JotterException(
                "Column \"" + name + "\" would make " + count + " columns.",
                "Expected at most " + MOST_COLUMNS + " different values, found " + count + ".",
                "Choose a column with fewer values, or group by it: groupBy(\"" + name + "\").");
    }
}
