package dev.jotter.frame;

import dev.jotter.display.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Write a table as HTML that turns its pages by CSS alone, since notebooks take scripts away.
///
/// The first rows and the last ones are there. Radio buttons choose which body of the table is seen; where their style
/// is taken away as well, all bodies are seen one after the other, and nothing is lost.
final class FrameHtml {
    private static final int PAGE = 20;
    private static final int PAGES = 5;
    private static final int COLUMNS = 60;
    private static final int NAMES = 500;
    private static final int LONGEST_NAME = 60;

    /// Rows beyond so many characters are left out, whatever is in them.
    private static final int BUDGET = 130_000;

    private final Table table;
    private final List<HtmlColumn> columns;

    private FrameHtml(Table table) {
        this.table = table;
        this.columns = table.columns().stream()
                .limit(COLUMNS)
                .map(column -> new HtmlColumn(column, shown(table.rowCount())))
                .toList();
    }

    static String of(Table table, String caption) {
        return new FrameHtml(table).html(caption);
    }

    /// One body of the table: rows from a place to another.
    private record Page(int from, int to, String rows) {
        String name() {
            return from == to - 1
                    ? String.format(Locale.ROOT, "%,d", from)
                    : String.format(Locale.ROOT, "%,d–%,d", from, to - 1);
        }
    }

    /// List the rows that are looked at: all of a short table, else the first and the last.
    private static int[] shown(int rows) {
        var head = Math.min(rows, PAGE * PAGES);
        var tail = Math.max(head, rows - PAGE);
        return IntStream.concat(IntStream.range(0, head), IntStream.range(tail, rows))
                .toArray();
    }

    private String html(String caption) {
        var pages = pages();
        var html = new StringBuilder("<div class=\"jotter-frame\"><style>");
        html.append(FrameStyle.CSS);
        for (var at = 1; at <= pages.size() && pages.size() > 1; at++) html.append(FrameStyle.page(at));
        html.append("</style><form><div class=\"jf-box\"><table class=\"jf\"><thead><tr><th></th>");
        for (var column : columns) html.append(column.header());
        html.append("</tr></thead>");
        for (var at = 0; at < pages.size(); at++) {
            html.append("<tbody class=\"p").append(at + 1).append("\">");
            html.append(pages.get(at).rows()).append("</tbody>");
        }
        html.append("</table></div>");
        if (pages.size() > 1) html.append(turner(pages));
        html.append("</form>").append(others());
        html.append("<div class=\"jf-note\">").append(Html.escape(caption));
        return html.append("</div></div>").toString();
    }

    /// The last rows are written first, so that they are there even when the first ones fill the room.
    private List<Page> pages() {
        var count = table.rowCount();
        var head = Math.min(count, PAGE * PAGES);
        var tail = Math.max(head, count - PAGE);
        var last = tail < count ? List.of(page(tail, count, BUDGET / 4)) : List.<Page>of();
        var pages = new ArrayList<Page>();
        var room = BUDGET - last.stream().mapToInt(page -> page.rows().length()).sum();
        for (var from = 0; from < head && room > 0; ) {
            var page = page(from, Math.min(from + PAGE, head), room);
            pages.add(page);
            room -= page.rows().length();
            if (page.to() < Math.min(from + PAGE, head)) break;
            from = page.to();
        }
        pages.addAll(last);
        return pages;
    }

    private Page page(int from, int to, int room) {
        var rows = new StringBuilder();
        var row = from;
        while (row < to && (row == from || rows.length() < room)) {
            rows.append("<tr><th>").append(row).append("</th>");
            for (var column : columns) column.cell(rows, row);
            rows.append("</tr>\n");
            row++;
        }
        return new Page(from, row, rows.toString());
    }

    private static String turner(List<Page> pages) {
        var html = new StringBuilder("<div class=\"jf-pages\">rows");
        for (var at = 0; at < pages.size(); at++) {
            html.append(" <label><input type=\"radio\" name=\"page\" value=\"")
                    .append(at + 1)
                    .append('"');
            html.append(at == 0 ? " checked>" : ">")
                    .append(pages.get(at).name())
                    .append("</label>");
        }
        return html.append("</div>").toString();
    }

    /// Columns that a table has no room for can be read in a list that opens.
    private String others() {
        if (table.columnCount() <= COLUMNS) return "";
        var others = table.columns().subList(COLUMNS, table.columnCount());
        var names = others.stream().limit(NAMES).map(FrameHtml::named).collect(Collectors.joining(", "));
        return "<details><summary>" + FrameView.count(others.size(), "more column") + "</summary>" + names
                + (others.size() > NAMES ? ", …" : "") + "</details>";
    }

    private static String named(Column<?> column) {
        return "<b>" + Html.escape(HtmlColumn.cut(column.name(), LONGEST_NAME)) + "</b> " + FrameView.note(column);
    }
}
