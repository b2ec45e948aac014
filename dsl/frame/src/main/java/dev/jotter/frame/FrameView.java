package dev.jotter.frame;

import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.MimeBundle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Show a table: pages of it in HTML, its beginning as text, both with types and missing counts. What it costs to look
/// through the columns is paid once.
final class FrameView implements Displayable {
    /// A text table of up to this many rows is shown whole.
    private static final int WHOLE = 20;

    private static final int FIRST = 10;
    private static final int COLUMNS = 24;

    private final Table table;
    private final List<Reject> rejects;

    /// The line under the table, where it is not the table itself that is to be counted.
    private final Optional<String> line;

    /// Empty until it is asked for; made twice at worst, and alike.
    private volatile String html = "";

    FrameView(Table table, List<Reject> rejects) {
        this(table, rejects, Optional.empty());
    }

    private FrameView(Table table, List<Reject> rejects, Optional<String> line) {
        this.table = table;
        this.rejects = rejects;
        this.line = line;
    }

    /// Put another line under the table: of what it is only the beginning.
    FrameView caption(String words) {
        return new FrameView(table, rejects, Optional.of(words));
    }

    @Override
    public MimeBundle toMimeBundle() {
        if (html.isEmpty()) html = FrameHtml.of(table, caption("", ""));
        return MimeBundle.html(html, toString());
    }

    @Override
    public String toString() {
        var columns = table.columns().subList(0, Math.min(COLUMNS, table.columnCount()));
        var shown = table.rowCount() <= WHOLE ? table.rowCount() : FIRST;
        var more = table.columnCount() - columns.size();
        return Grid.of(columns.stream().map(Column::name).toArray(String[]::new))
                .subheader(columns.stream().map(FrameView::note).toArray(String[]::new))
                .rows(IntStream.range(0, shown)
                        .mapToObj(row -> cells(columns, row))
                        .toList())
                .caption(caption(
                        shown < table.rowCount() ? ", the first " + shown + " shown" : "",
                        more > 0 ? ", " + more + " more columns" : ""))
                .toString();
    }

    /// Say under a name what the column holds and how much it lacks.
    static String note(Column<?> column) {
        return note(column, column.countMissing());
    }

    static String note(Column<?> column, int missing) {
        return missing == 0 ? Cells.typeWord(column) : Cells.typeWord(column) + ", " + missing + " missing";
    }

    private static List<@Nullable Object> cells(List<Column<?>> columns, int row) {
        return columns.stream().map(column -> Cells.value(column, row)).toList();
    }

    private String caption(String rows, String columns) {
        return line.orElseGet(() -> counted(rows, columns));
    }

    private String counted(String rows, String columns) {
        var line = count(table.rowCount(), "row") + " × " + count(table.columnCount(), "column") + rows + columns;
        if (rejects.isEmpty()) return line;
        var first = rejects.getFirst();
        if (first.line() == 0) {
            return line + "; " + count(rejects.size(), "file") + " left out, first " + first.text() + ": "
                    + first.reason() + " (see rejects())";
        }
        return line + "; " + count(rejects.size(), "line") + " left out, first line " + first.line() + ": "
                + first.reason() + " (see rejects())";
    }

    static String count(int n, String noun) {
        return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? noun : noun + "s");
    }
}
