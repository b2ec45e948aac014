package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Put tables together from columns. Columns are shared between frames, since no frame ever changes one.
final class Tables {
    private Tables() {}

    static Table of(List<? extends Column<?>> columns) {
        return Table.create(columns.toArray(Column<?>[]::new));
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
