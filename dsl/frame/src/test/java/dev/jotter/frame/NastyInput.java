package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.Table;

/// Hold a file as nobody wants it, and what must become of it: a table, written out, or an error of three sentences.
///
/// @param name what is nasty about it
/// @param file its name in the test's folder
/// @param bytes what it holds
/// @param options how it is read
/// @param expected the outcome as [#outcome] writes it, with `{}` for the folder
record NastyInput(String name, String file, byte[] bytes, List<CsvOption> options, String expected) {
    static NastyInput text(String name, String text, String expected, CsvOption... options) {
        return text(name, text, StandardCharsets.UTF_8, expected, options);
    }

    static NastyInput text(String name, String text, Charset charset, String expected, CsvOption... options) {
        return bytes(name, text.getBytes(charset), expected, options);
    }

    static NastyInput bytes(String name, byte[] bytes, String expected, CsvOption... options) {
        return new NastyInput(name, "x.csv", bytes, List.of(options), expected);
    }

    Path write(Path folder) throws IOException {
        return Files.write(folder.resolve(file), bytes);
    }

    String expected(Path folder) {
        return expected.replace("{}", folder.toString()).replaceFirst("\\n$", "");
    }

    /// Write a reading's outcome: a line of `name:type`, a line per row with its values between bars, a line
    /// `! line: reason: text` per reject; or the three sentences. Line breaks in values are `\n`, missing is `-`.
    static String outcome(Reading reading) throws IOException {
        try {
            var loaded = reading.read();
            var lines = new ArrayList<String>();
            lines.add(header(loaded.table()));
            for (var row = 0; row < loaded.table().rowCount(); row++) lines.add(row(loaded.table(), row));
            for (var reject : loaded.rejects()) {
                lines.add("! " + reject.line() + ": " + reject.reason() + ": " + escaped(reject.text()));
            }
            return String.join("\n", lines);
        } catch (JotterException e) {
            if (e.getMessage().lines().count() != 3) throw new AssertionError("not three sentences: " + e.getMessage());
            return e.getMessage();
        }
    }

    private static String header(Table table) {
        return String.join(
                " | ",
                table.columns().stream()
                        .map(column -> escaped(column.name()) + ":" + Cells.typeWord(column))
                        .toList());
    }

    private static String row(Table table, int row) {
        var cells = new ArrayList<String>();
        for (var column : table.columns()) {
            var value = Cells.value(column, row);
            cells.add(value == null ? "-" : escaped(value.toString()));
        }
        return String.join(" | ", cells);
    }

    private static String escaped(String text) {
        var shown = text.replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\0", "\\0");
        return shown.length() > 100 ? shown.substring(0, 100) + "…" + shown.length() : shown;
    }

    @Override
    public String toString() {
        return name;
    }

    /// Read something.
    interface Reading {
        Loaded read() throws IOException;
    }
}
