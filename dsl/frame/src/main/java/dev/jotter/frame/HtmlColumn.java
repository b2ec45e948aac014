package dev.jotter.frame;

import dev.jotter.display.Html;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import tech.tablesaw.columns.Column;

/// Write one column of a table as HTML: its header with a glimpse of its values, and its cells.
final class HtmlColumn {
    private static final int LONGEST = 120;
    private static final int LONGEST_HINT = 200;
    private static final int LONGEST_NAME = 80;

    private final Column<?> column;
    private final boolean right;
    private final Decimals decimals;

    /// Look at the rows that will be shown, to write their numbers alike.
    HtmlColumn(Column<?> column, int... shown) {
        this.column = column;
        this.right = Cells.kind(column) == Kind.NUMBER;
        this.decimals = Decimals.of(IntStream.of(shown)
                .mapToObj(row -> Cells.value(column, row))
                .filter(Objects::nonNull)
                .toList());
    }

    String header() {
        var missing = column.countMissing();
        var html = new StringBuilder(right ? "<th class=\"n\">" : "<th>");
        html.append(Html.escape(cut(column.name(), LONGEST_NAME))).append("<small>");
        html.append(FrameView.note(column, missing)).append("</small>").append(Glimpse.of(column));
        if (missing > 0) {
            html.append("<span class=\"jf-bar\" title=\"")
                    .append(missing)
                    .append(" of ")
                    .append(column.size());
            html.append(" missing\"><span style=\"width:");
            html.append(String.format(Locale.ROOT, "%.1f", Math.max(2, 100.0 * missing / column.size())));
            html.append("%\"></span></span>");
        }
        return html.append("</th>").toString();
    }

    void cell(StringBuilder html, int row) {
        var value = Cells.value(column, row);
        if (value == null) {
            html.append(right ? "<td class=\"n m\">missing</td>" : "<td class=\"m\">missing</td>");
            return;
        }
        if (value instanceof Pixels picture) {
            html.append("<td>").append(Thumbnail.html(picture)).append("</td>");
            return;
        }
        var text = decimals.write(value);
        html.append(right ? "<td class=\"n\"" : "<td");
        if (text.length() > LONGEST) {
            html.append(" title=\"")
                    .append(Html.escape(cut(text, LONGEST_HINT)))
                    .append('"');
        }
        html.append('>').append(Html.escape(cut(text, LONGEST))).append("</td>");
    }

    /// Cut a long text between two whole characters.
    static String cut(String text, int longest) {
        if (text.length() <= longest) return text;
        var end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
