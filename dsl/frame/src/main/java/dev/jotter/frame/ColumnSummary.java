package dev.jotter.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.columns.Column;

/// Sum up one column, as fits its kind.
sealed interface ColumnSummary permits MomentSummary, NumberSummary, ValueSummary {
    static ColumnSummary of(Column<?> column) {
        return switch (Cells.kind(column)) {
            case NUMBER -> NumberSummary.of(column);
            case DATE, TIME, DATE_TIME -> MomentSummary.of(column);
            case TEXT, BOOLEAN, PICTURE -> ValueSummary.of(column);
        };
    }

    String name();

    int missing();

    /// Count the different values, -1 where nobody counts.
    long distinct();

    /// Say whether the values could be the names of rows: texts and whole numbers.
    boolean names();

    /// Give the row of the grid that all columns of this kind share.
    List<@Nullable Object> cells();
}
