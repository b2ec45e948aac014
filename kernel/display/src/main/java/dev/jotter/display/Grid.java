package dev.jotter.display;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Lay out a small table: HTML for a notebook, aligned text for a terminal. Numbers stand right, words left.
///
/// Immutable; every table that Jotter shows is one of these.
public final class Grid implements Displayable {
    private static final int WIDEST = 60;
    private static final int NARROWEST = 12;
    private static final String GAP = "  ";
    private static final Pattern NUMBER = Pattern.compile("[-+.\\deE]+");

    private final List<String> header;
    private final List<String> subheader;
    private final List<List<@Nullable Object>> rows;
    private final String caption;

    private Grid(List<String> header, List<String> subheader, List<List<@Nullable Object>> rows, String caption) {
        this.header = header;
        this.subheader = subheader;
        this.rows = rows;
        this.caption = caption;
    }

    /// Start a table with these column names.
    public static Grid of(String... header) {
        return new Grid(List.of(header), List.of(), List.of(), "");
    }

    /// Put a second, paler line under the column names: types, units, missing counts.
    public Grid subheader(String... notes) {
        return new Grid(header, List.of(notes), rows, caption);
    }

    /// Add a row; `null` is shown as missing, doubles with at most four digits behind the point.
    public Grid row(@Nullable Object... cells) {
        var more = new ArrayList<>(rows);
        more.add(Collections.unmodifiableList(Arrays.asList(cells.clone())));
        return new Grid(header, subheader, more, caption);
    }

    /// Add many rows.
    public Grid rows(List<? extends List<? extends @Nullable Object>> all) {
        var more = new ArrayList<>(rows);
        for (var row : all) more.add(Collections.unmodifiableList(new ArrayList<@Nullable Object>(row)));
        return new Grid(header, subheader, more, caption);
    }

    /// Put a line under the table.
    public Grid caption(String line) {
        return new Grid(header, subheader, rows, line);
    }

    @Override
    public MimeBundle toMimeBundle() {
        return MimeBundle.html(html(), text());
    }

    @Override
    public String toString() {
        return text();
    }

    private boolean right(int column) {
        return rows.stream().map(row -> row.get(column)).anyMatch(Number.class::isInstance)
                && rows.stream().map(row -> row.get(column)).allMatch(cell -> cell == null || cell instanceof Number);
    }

    private String html() {
        var html = new StringBuilder("<table class=\"jotter\" style=\"border-collapse:collapse\"><thead><tr>");
        for (var c = 0; c < header.size(); c++) cell(html, "th", header.get(c), right(c), "");
        html.append("</tr>");
        if (!subheader.isEmpty()) {
            html.append("<tr>");
            for (var c = 0; c < subheader.size(); c++) {
                cell(html, "th", subheader.get(c), right(c), ";font-weight:normal;opacity:.6");
            }
            html.append("</tr>");
        }
        html.append("</thead><tbody>");
        for (var row : rows) {
            html.append("<tr>");
            for (var c = 0; c < row.size(); c++) {
                var missing = row.get(c) == null ? ";opacity:.4" : "";
                cell(html, "td", format(row.get(c)), right(c), missing);
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        if (!caption.isEmpty()) {
            html.append("<div style=\"opacity:.7\">")
                    .append(Html.escape(caption))
                    .append("</div>");
        }
        return html.toString();
    }

    private static void cell(StringBuilder html, String tag, String text, boolean right, String style) {
        html.append('<').append(tag).append(" style=\"padding:2px 8px;text-align:");
        html.append(right ? "right" : "left").append(style).append("\">");
        html.append(Html.escape(text)).append("</").append(tag).append('>');
    }

    private String text() {
        return text(Screens.current().width());
    }

    /// Lay the table out for a screen so many characters wide: long texts are cut first, then the columns that stand
    /// furthest to the right are left out and named.
    String text(int width) {
        for (var widest = WIDEST; widest >= NARROWEST; widest -= NARROWEST) {
            var widths = widths(widest);
            if (IntStream.of(widths).sum() + GAP.length() * (widths.length - 1) <= width) {
                return lines(widths, widths.length, widest);
            }
        }
        var widths = widths(NARROWEST);
        var kept = 0;
        for (var used = 1; kept < widths.length && used + widths[kept] + GAP.length() <= width; kept++) {
            used += widths[kept] + GAP.length();
        }
        return lines(widths, Math.max(1, kept), NARROWEST);
    }

    private int[] widths(int widest) {
        var lines = cells(widest);
        return IntStream.range(0, header.size())
                .map(c -> lines.stream()
                        .mapToInt(line -> TextWidth.of(line.get(c)))
                        .max()
                        .orElse(0))
                .toArray();
    }

    private List<List<String>> cells(int widest) {
        var lines = new ArrayList<List<String>>();
        if (header.stream().anyMatch(name -> !name.isEmpty())) lines.add(cut(header, widest));
        if (!subheader.isEmpty()) lines.add(cut(subheader, widest));
        for (var row : rows) lines.add(cut(row.stream().map(Grid::format).toList(), widest));
        return lines;
    }

    private String lines(int[] widths, int columns, int widest) {
        var text = cells(widest).stream()
                .map(line -> IntStream.range(0, columns)
                        .mapToObj(c -> pad(line.get(c), widths[c], right(c)))
                        .collect(Collectors.joining(GAP, "", columns < line.size() ? GAP + "…" : ""))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
        if (columns < header.size()) {
            text += "\n… " + (header.size() - columns) + " more columns: "
                    + String.join(", ", header.subList(columns, header.size()));
        }
        return caption.isEmpty() ? text : text + "\n" + caption;
    }

    private static String pad(String text, int width, boolean right) {
        var blank = " ".repeat(Math.max(0, width - TextWidth.of(text)));
        return right ? blank + text : text + blank;
    }

    /// Numbers are never cut: a number without its end is another one.
    private static List<String> cut(List<String> line, int widest) {
        return line.stream()
                .map(text -> text.replace('\n', ' '))
                .map(text -> NUMBER.matcher(text).matches() ? text : TextWidth.fit(text, widest))
                .toList();
    }

    /// Write a cell's value: whole numbers as they are, others with four digits behind the point at most.
    public static String format(@Nullable Object value) {
        if (value == null) return "missing";
        if (!(value instanceof Double || value instanceof Float)) return value.toString();
        var number = ((Number) value).doubleValue();
        var size = Math.abs(number);
        if (Double.isNaN(number) || Double.isInfinite(number)) return String.valueOf(number);
        if (size != 0 && (size < 1e-3 || size >= 1e9)) return String.format(Locale.ROOT, "%.3e", number);
        var text = String.format(Locale.ROOT, "%.4f", number);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
