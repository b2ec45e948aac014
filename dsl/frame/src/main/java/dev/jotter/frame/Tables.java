package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Put tables together from columns. Columns are shared between frames, since no frame ever changes one.
final class Tables {
    private Tables() {}

    /// @throws JotterException when two columns have one name
    static Table of(List<? extends Column<?>> columns) {
        return of(
                columns,
                name -> "Name each column once, or give one another name first: rename(\"" + name + "\", \"" + name
                        + "_2\").");
    }

    /// Tablesaw and SQL take upper and lower case for the same.
    ///
    /// @param next what to type when two columns have one name
    static Table of(List<? extends Column<?>> columns, UnaryOperator<String> next) {
        var seen = new HashMap<String, String>();
        for (var column : columns) {
            var other = seen.put(column.name().toLowerCase(Locale.ROOT), column.name());
            if (other != null) throw twice(other, column.name(), next.apply(column.name()));
        }
        return Table.create(columns.toArray(Column<?>[]::new));
    }

    private static JotterException twice(String one, String other, String next) {
        return new JotterException(
                "Two columns would be called \"" + other + "\".",
                "Expected different names (upper and lower case are the same), found \"" + one + "\" and \"" + other
                        + "\".",
                next);
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
        if (at < 0) refuseNearlyTaken(table, column.name());
        if (at >= 0) columns.set(at, column);
        else columns.add(column);
        return of(columns);
    }

    private static void refuseNearlyTaken(Table table, String name) {
        for (var other : table.columnNames()) {
            if (!other.equalsIgnoreCase(name)) continue;
            throw new JotterException(
                    "There cannot be a column \"" + name + "\" beside \"" + other + "\".",
                    "Expected a name that differs in more than upper and lower case.",
                    "Choose another name, or type add(\"" + other + "\", ...) to replace it.");
        }
    }
}
