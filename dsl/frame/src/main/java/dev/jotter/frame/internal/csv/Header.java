package dev.jotter.frame.internal.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Know the names of a file's columns and the character between them.
///
/// Read here and not by DuckDB, which renames a column that comes twice and never says so.
///
/// @param names one per column, none alike
public record Header(List<String> names, char delimiter) {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /// So many records decide on the delimiter.
    private static final int LOOKED_AT = 20;

    private static final int LONGEST = 1 << 20;

    /// @param shown the file's name for messages
    static Header read(Path file, String shown, Settings settings) throws IOException {
        var records = records(file, settings);
        if (records.isEmpty()
                || (records.getFirst().isBlank() && settings.names().isEmpty())) throw Refusal.empty(shown);
        var delimiter = settings.delimiter().orElseGet(() -> guess(records, settings));
        var fields = fields(records.getFirst(), delimiter, settings);
        if (!settings.names().isEmpty() && settings.names().size() != fields.size()) {
            throw Refusal.headerCount(shown, settings.names().size(), fields.size());
        }
        var given = settings.headerLine() ? fields : settings.names();
        var names = IntStream.range(0, fields.size())
                .mapToObj(at -> at < given.size() && !given.get(at).isBlank()
                        ? given.get(at).strip()
                        : "column" + (at + 1))
                .toList();
        refuseDuplicates(shown, names, settings.headerLine());
        return new Header(names, delimiter);
    }

    private static void refuseDuplicates(String shown, List<String> names, boolean headerLine) {
        var seen = new HashMap<String, Integer>();
        for (var at = 0; at < names.size(); at++) {
            var before = seen.put(names.get(at).toLowerCase(Locale.ROOT), at);
            if (before != null) throw Refusal.duplicate(shown, names, before, at, headerLine);
        }
    }

    /// Read the first records as they stand, without what is skipped, comments and empty lines before the first.
    private static List<String> records(Path file, Settings settings) throws IOException {
        var records = new ArrayList<String>();
        try (var reader = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), Encodings.strict(StandardCharsets.UTF_8)))) {
            reader.mark(1);
            if (reader.read() != '\uFEFF') reader.reset();
            for (var skipped = 0; skipped < settings.skip(); skipped++) reader.readLine();
            var record = new StringBuilder();
            var quoted = false;
            for (var next = reader.read(); next >= 0 && records.size() < LOOKED_AT; next = reader.read()) {
                if (record.isEmpty()
                        && settings.comment().isPresent()
                        && next == settings.comment().get()) {
                    reader.readLine();
                    continue;
                }
                if (next == settings.quote()) quoted = !quoted;
                if (quoted || (next != '\n' && next != '\r')) {
                    record.append((char) next);
                } else {
                    if (!record.isEmpty() && (!records.isEmpty() || !blank(record))) records.add(record.toString());
                    record.setLength(0);
                }
                if (record.length() > LONGEST && !records.isEmpty()) return records;
            }
            if (!record.isEmpty() && records.size() < LOOKED_AT) records.add(record.toString());
            return records;
        }
    }

    private static boolean blank(CharSequence record) {
        return record.toString().isBlank();
    }

    /// Choose the delimiter that stands outside quotes as often in the other records as in the first.
    private static char guess(List<String> records, Settings settings) {
        var best = ',';
        var most = 0L;
        for (var delimiter : DELIMITERS) {
            if (delimiter == settings.decimal()) continue;
            var wanted = count(records.getFirst(), delimiter, settings.quote());
            if (wanted == 0) continue;
            var same = records.stream()
                    .filter(record -> count(record, delimiter, settings.quote()) == wanted)
                    .count();
            if (same > most) {
                most = same;
                best = delimiter;
            }
        }
        return best;
    }

    private static long count(String record, char delimiter, char quote) {
        var quoted = false;
        var count = 0L;
        for (var at = 0; at < record.length(); at++) {
            if (record.charAt(at) == quote) quoted = !quoted;
            else if (!quoted && record.charAt(at) == delimiter) count++;
        }
        return count;
    }

    private static List<String> fields(String record, char delimiter, Settings settings) {
        var fields = new ArrayList<String>();
        var quote = settings.quote();
        var name = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < record.length(); at++) {
            var character = record.charAt(at);
            if (character == quote) {
                var doubled = quoted && at + 1 < record.length() && record.charAt(at + 1) == quote;
                if (doubled) name.append(record.charAt(++at));
                else quoted = !quoted;
            } else if (character == delimiter && !quoted) {
                fields.add(name.toString());
                name.setLength(0);
            } else {
                name.append(character);
            }
        }
        fields.add(name.toString());
        return fields;
    }
}
