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
        var lines = text.split("\n", -1);
        return line < 1 || line > lines.length ? "" : "%d | %s".formatted(line, lines[line - 1]);
    }
}
