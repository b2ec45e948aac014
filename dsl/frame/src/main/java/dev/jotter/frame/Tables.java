package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Put tables together from columns. Columns are shared between frames, since no frame ever changes one.
final class Tables {
    private Tables() {}

    /// @throws JotterException when two columns have one name; Tablesaw and SQL take upper and lower case for the same
    static Table of(List<? extends Column<?>> columns) {
        var seen = new HashMap<String, String>();
        for (var column : columns) {
            var other = seen.put(column.name().toLowerCase(Locale.ROOT), column.name());
            if (other != null) throw twice(other, column.name());
        }
        return Table.create(columns.toArray(Column<?>[]::new));
    }

    private static JotterException twice(String one, String other) {
        return new JotterException(
                "Two columns would be called \"" + other + "\".",
                "Expected different names (upper and lower case are the same), found \"" + one + "\" and \"" + other
                        + "\".",
                "Name each column once, or give one another name first: rename(\"" + one + "\", \"" + one + "_2\").");
    }

    /// Gather rows by place; Tablesaw's own `rows` goes through a bitmap and would lose order and repeats.
    static Table rows(Table table, int... index) {
        for (var at : index) checked(at, table.rowCount());
        return of(table.columns().stream().map(column -> column.subset(index)).toList());
    }

    static int checked(int index, int rowCount) {
        if (index >= 0 && index < rowCount) return index;
        throw new JotterException(
                "There is no row " + index + ".",
                "Expected a number from 0 to " + (rowCount - 1) + ", since the table has " + rowCount + " rows.",
                "Ask rowCount() for the number of rows.");
    }

    /// Add a column at the end, or in the place of the one with its name.
    static Table put(Table table, Column<?> column) {
        var columns = new ArrayList<Column<?>>(table.columns());
        var at = table.columnNames().indexOf(column.name());
        if (at >= 0) columns.set(at, column);
        else columns.add(column);
        return of(columns);
    }
}
