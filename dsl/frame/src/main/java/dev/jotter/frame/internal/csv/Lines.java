package dev.jotter.frame.internal.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Find lines of a file by their bytes or numbers. DuckDB counts records, which differ from lines as soon as a quoted
/// field holds a line break.
public final class Lines {
    private static final int LONGEST = 10_000;

    private Lines() {}

    /// Give the line numbers, from 1, of byte positions that rise.
    public static List<Long> of(Path file, List<Long> positions) throws IOException {
        var lines = new ArrayList<Long>();
        try (var bytes = new Bytes(Files.newInputStream(file))) {
            for (var position : positions) {
                while (bytes.position() < position && bytes.next() >= 0) {}
                // DuckDB may point at the line end before.
                while (bytes.peek() == '\n' || bytes.peek() == '\r') bytes.next();
                lines.add(bytes.line());
            }
        }
        return lines;
    }

    /// Give the records that begin on the lines with these numbers, which rise; a very long one is cut.
    static List<String> texts(Path file, List<Long> lines, char delimiter, char quote) throws IOException {
        var texts = new ArrayList<String>();
        var grammar = new Grammar(delimiter, quote);
        try (var bytes = new Bytes(Files.newInputStream(file))) {
            for (var line : lines) {
                while (bytes.line() < line && bytes.next() >= 0) {}
                var text = new ByteArrayOutputStream();
                grammar.reset();
                for (var one = bytes.next(); one >= 0 && !grammar.ends(one); one = bytes.next()) {
                    if (text.size() < LONGEST) text.write(one);
                }
                texts.add(text.toString(StandardCharsets.UTF_8).strip());
            }
        }
        return texts;
    }
}
