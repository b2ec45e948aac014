package dev.jotter.display;

import java.util.List;

/// Mark a value that has columns, so that an editor can offer their names between quotes.
public interface ColumnNames {
    /// Name the columns in order.
    List<String> columnNames();
}
