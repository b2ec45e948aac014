package dev.jotter.frame;

import dev.jotter.display.Grid;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Show the beginning of a table with its types and missing counts.
final class FrameView {
    /// A table of up to this many rows is shown whole.
    private static final int WHOLE = 20;

    private static final int FIRST = 10;
    private static final int COLUMNS = 24;

    private FrameView() {}

    static Grid of(Table table, List<Reject> rejects) {
        var columns = table.columns().subList(0, Math.min(COLUMNS, table.columnCount()));
        var shown = table.rowCount() <= WHOLE ? table.rowCount() : FIRST;
        return Grid.of(columns.stream().map(Column::name).toArray(String[]::new))
                .subheader(columns.stream().map(FrameView::note).toArray(String[]::new))
                .rows(IntStream.range(0, shown)
                        .mapToObj(row -> cells(columns, row))
                        .toList())
                .caption(caption(table, shown, columns.size(), rejects));
    }

    private static String note(Column<?> column) {
        var missing = column.countMissing();
        return missing == 0 ? Cells.typeWord(column) : Cells.typeWord(column) + ", " + missing + " missing";
    }

    private static List<@Nullable Object> cells(List<Column<?>> columns, int row) {
        return columns.stream().map(column -> Cells.value(column, row)).toList();
    }

    private static String caption(Table table, int rows, int columns, List<Reject> rejects) {
        var line = new StringBuilder(count(table.rowCount(), "row") + " × " + count(table.columnCount(), "column"));
        if (rows < table.rowCount()) line.append(", the first ").append(rows).append(" shown");
        if (columns < table.columnCount()) {
            line.append(", ").append(table.columnCount() - columns).append(" more columns");
        }
        if (rejects.isEmpty()) return line.toString();
        var first = rejects.getFirst();
        return line + "; " + count(rejects.size(), "line") + " left out, first line " + first.line() + ": "
                + first.reason() + " (see rejects())";
    }

    static String count(int n, String noun) {
        return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? noun : noun + "s");
    }
}
