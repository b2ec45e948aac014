package dev.jotter.frame.internal.duck;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Read the first record of a CSV file: the names of its columns and the character between them.
///
/// Read here and not by DuckDB, which renames a column that comes twice and never says so.
public record Header(List<String> names, char delimiter) {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /// Read the names; without a given delimiter, the first of `,` `;` tab and `|` that stands outside quotes.
    /// No names at all mean an empty file.
    public static Header read(Path file, List<Character> given) throws IOException {
        var record = record(file);
        var delimiter = given.isEmpty() ? delimiter(record) : given.getLast();
        return new Header(record.isBlank() ? List.of() : names(record, delimiter), delimiter);
    }

    static InputStream open(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }

    private static String record(Path file) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            var record = new StringBuilder();
            var quoted = false;
            for (var next = reader.read(); next >= 0; next = reader.read()) {
                if (next == '"') quoted = !quoted;
                if (!quoted && (next == '\n' || next == '\r')) {
                    if (!record.isEmpty()) break;
                } else if (next != '\uFEFF' || !record.isEmpty()) record.append((char) next);
            }
            return record.toString();
        }
    }

    private static char delimiter(String record) {
        var outside = record.replaceAll("\"[^\"]*\"", "");
        return DELIMITERS.stream()
                .filter(character -> outside.indexOf(character) >= 0)
                .findFirst()
                .orElse(',');
    }

    private static List<String> names(String record, char delimiter) {
        var names = new ArrayList<String>();
        var name = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < record.length(); at++) {
            var character = record.charAt(at);
            if (character == '"') {
                var doubled = quoted && at + 1 < record.length() && record.charAt(at + 1) == '"';
                if (doubled) name.append(record.charAt(++at));
                else quoted = !quoted;
            } else if (character == delimiter && !quoted) {
                names.add(named(name.toString(), names.size()));
                name.setLength(0);
            } else {
                name.append(character);
            }
        }
        names.add(named(name.toString(), names.size()));
        return List.copyOf(names);
    }

    private static String named(String name, int before) {
        return name.isBlank() ? "column" + (before + 1) : name.strip();
    }
}
