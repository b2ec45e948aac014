package dev.jotter.shell;

/// Know a cell's text by lines.
///
/// @param cell its number
/// @param text all of it
record Source(int cell, String text) {
    /// Give the line, from 1, on which the position stands.
    int line(int position) {
        var end = Math.clamp(position, 0, text.length());
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    /// Show the line of the range with carets under it.
    String excerpt(int from, int to) {
        var start = Math.clamp(from, 0, text.length());
        var lineStart = text.lastIndexOf('\n', start - 1) + 1;
        var newline = text.indexOf('\n', start);
        var lineEnd = newline < 0 ? text.length() : newline;
        var carets = Math.max(1, Math.min(to, lineEnd) - start);
        var number = String.valueOf(line(start));
        var before = text.substring(lineStart, start).replaceAll("[^\t]", " ");
        return "%s | %s\n%s | %s%s"
                .formatted(
                        number,
                        text.substring(lineStart, lineEnd),
                        " ".repeat(number.length()),
                        before,
                        Ansi.red("^".repeat(carets)));
    }

    /// Show the line with this number, without carets.
    String excerpt(int line) {
        return isLine(line) ? "%d | %s".formatted(line, lineText(line)) : "";
    }

    /// Give the text of the line with this number; nothing where there is none.
    String lineText(int line) {
        return isLine(line) ? text.split("\n", -1)[line - 1] : "";
    }

    /// Give where the line with this number starts.
    int lineStart(int line) {
        var start = 0;
        for (var i = 1; i < line; i++) start = text.indexOf('\n', start) + 1;
        return start;
    }

    private boolean isLine(int line) {
        return line >= 1 && line <= text.chars().filter(c -> c == '\n').count() + 1;
    }
}
