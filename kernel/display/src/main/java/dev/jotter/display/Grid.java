package dev.jotter.display;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Lay out a small table: HTML for a notebook, aligned text for a terminal. Numbers stand right, words left.
///
/// Immutable; every table that Jotter shows is one of these.
public final class Grid implements Displayable {
    private static final int WIDEST = 60;

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
        var lines = new ArrayList<List<String>>();
        if (header.stream().anyMatch(name -> !name.isEmpty())) lines.add(header);
        if (!subheader.isEmpty()) lines.add(subheader);
        for (var row : rows)
            lines.add(row.stream().map(Grid::format).map(Grid::cut).toList());
        var widths = IntStream.range(0, header.size())
                .map(c -> lines.stream()
                        .mapToInt(line -> line.get(c).length())
                        .max()
                        .orElse(0))
                .toArray();
        var text = lines.stream()
                .map(line -> IntStream.range(0, line.size())
                        .mapToObj(c -> pad(line.get(c), widths[c], right(c)))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
        return caption.isEmpty() ? text : text + "\n" + caption;
    }

    private static String pad(String text, int width, boolean right) {
        var blank = " ".repeat(Math.max(0, width - text.length()));
        return right ? blank + text : text + blank;
    }

    private static String cut(String text) {
        var line = text.replace('\n', ' ');
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
    }

    /// Write one cell's value: whole numbers as they are, others with four digits behind the point at most.
    static String format(@Nullable Object value) {
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
