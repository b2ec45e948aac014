package dev.jotter.frame.internal.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.jotter.frame.Kind;
import dev.jotter.frame.UnfitColumn;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.columns.Column;

/// Read CSV with FastCSV, field by field and type by type, for others to be compared with.
public final class FastCsv implements CsvEngine {
    /// FastCSV has no word for "no quotes"; this character is none by definition.
    private static final char NO_QUOTE = '\uFFFF';

    private static final int MANY = 1_000_000;
    private static final int LARGEST = 64 << 20;

    @Override
    public Parsed read(List<CsvText> files, Settings settings, Map<String, Kind> kinds) throws IOException {
        var names = files.getFirst().header().names();
        var missing = new HashSet<>(settings.missing());
        missing.add("");
        var columns = IntStream.range(0, names.size())
                .<List<@Nullable String>>mapToObj(_ -> new ArrayList<>())
                .toList();
        var misfits = new ArrayList<Misfit>();
        for (var at = 0; at < files.size(); at++) {
            files.get(at).pairQuotes(settings);
            try (var reader = open(files.get(at), settings, names.size())) {
                var header = settings.headerLine();
                for (var row : reader) {
                    Stop.check();
                    if (header && !blank(row)) header = false;
                    else if (!header && !take(row, columns, missing)) misfits.add(misfit(at, row, columns.size()));
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        var typed = IntStream.range(0, names.size())
                .<Column<?>>mapToObj(at -> typed(names.get(at), columns.get(at), kinds.get(names.get(at)), settings))
                .toList();
        return new Parsed(Columns.table(typed), misfits);
    }

    private static CsvReader<CsvRecord> open(CsvText text, Settings settings, int columns) throws IOException {
        Reader reader =
                new InputStreamReader(Files.newInputStream(text.file()), Encodings.strict(StandardCharsets.UTF_8));
        return CsvReader.builder()
                .fieldSeparator(text.header().delimiter())
                .quoteCharacter(settings.quote() == '\0' ? NO_QUOTE : settings.quote())
                .detectBomHeader(true)
                .skipEmptyLines(columns > 1)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(LARGEST)
                .build(
                        CsvRecordHandler.of(limits ->
                                limits.maxFields(MANY).maxFieldSize(LARGEST).maxRecordSize(LARGEST)),
                        reader);
    }

    private static boolean blank(CsvRecord row) {
        return row.getFieldCount() == 1 && row.getField(0).isEmpty();
    }

    private static boolean take(CsvRecord row, List<List<@Nullable String>> columns, Set<String> missing) {
        var fields = row.getFields();
        if (fields.size() < columns.size()) return false;
        // A delimiter too many at the end of a line takes nothing away.
        for (var extra : fields.subList(columns.size(), fields.size())) if (!extra.isEmpty()) return false;
        for (var at = 0; at < columns.size(); at++) {
            columns.get(at).add(missing.contains(fields.get(at)) ? null : fields.get(at));
        }
        return true;
    }

    private static Misfit misfit(int file, CsvRecord row, int wanted) {
        var found = row.getFieldCount();
        return new Misfit(file, row.getStartingLineNumber(), found < wanted ? found : 0);
    }

    private static Column<?> typed(String name, List<@Nullable String> fields, @Nullable Kind kind, Settings settings) {
        var candidates = FieldType.candidates(kind, settings);
        var vacuous = kind == null && fields.stream().allMatch(field -> field == null);
        if (vacuous) return FieldColumn.of(name, FieldType.TEXT, fields);
        for (var type : candidates) {
            if (unfit(fields, type) == null) {
                if (type.isTime() && fields.stream().anyMatch(field -> field != null && Milliseconds.cuts(field))) {
                    Milliseconds.say(List.of(name));
                }
                return FieldColumn.of(name, type, fields);
            }
        }
        var value = unfit(fields, candidates.getLast());
        throw new UnfitColumn(name, kind == null ? Kind.TEXT : kind, String.valueOf(value));
    }

    private static @Nullable String unfit(List<@Nullable String> fields, FieldType type) {
        for (var field : fields) if (field != null && !type.fits(Spaces.trim(field))) return field;
        return null;
    }
}
