package dev.jotter.frame;

import dev.jotter.display.JotterException;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Keep pictures out of what has no place for them, where they would turn into texts without a word.
final class Pictures {
    private Pictures() {}

    /// Give the table back when no column of it holds pictures.
    static Table none(Table table, String where) {
        for (var column : table.columns()) refuse(column, where);
        return table;
    }

    static void refuse(Column<?> column, String where) {
        if (Cells.kind(column) != Kind.PICTURE) return;
        throw new JotterException(
                "The pictures of column \"" + column.name() + "\" have no place in " + where + ".",
                "Expected numbers, texts, truth values, dates or times, found picture.",
                "Leave the column out first: without(\"" + column.name() + "\").");
    }
}
