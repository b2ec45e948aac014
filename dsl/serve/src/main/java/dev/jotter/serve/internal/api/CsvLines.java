package dev.jotter.serve.internal.api;

import java.util.ArrayList;
import java.util.List;

/// Split CSV into lines of cells, after RFC 4180 (Shafranovich 2005): quotes, doubled quotes, line breaks in quotes.
///
/// A byte order mark is skipped, and so are blank lines.
final class CsvLines {
    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int number = 1;
    private int startedAt = 1;
    private boolean quoted;

    private CsvLines(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// @param number where the line begins in the text, from 1
    record Line(int number, List<String> cells) {}

    static List<Line> split(String text) {
        return new CsvLines(text).split();
    }

    private List<Line> split() {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\n') number++;
            if (quoted) {
                var doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) i++;
                if (c == '"' && !doubled) quoted = false;
                else cell.append(c);
            } else {
                plain(c);
            }
        }
        endLine();
        return lines;
    }

    private void plain(char c) {
        switch (c) {
            case '"' -> {
                if (cell.isEmpty()) quoted = true;
                else cell.append(c);
            }
            case ',' -> endCell();
            case '\n' -> endLine();
            case '\r' -> {
                // The line feed that follows ends the line.
            }
            default -> cell.append(c);
        }
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endLine() {
        var blank = cells.isEmpty() && cell.isEmpty();
        endCell();
        if (!blank) lines.add(new Line(startedAt, List.copyOf(cells)));
        cells = new ArrayList<>();
        startedAt = number;
    }
}
