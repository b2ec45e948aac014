package dev.jotter.frame;

import static dev.jotter.frame.CsvOption.dates;
import static dev.jotter.frame.CsvOption.decimal;
import static dev.jotter.frame.CsvOption.delimiter;
import static dev.jotter.frame.CsvOption.missing;
import static dev.jotter.frame.CsvOption.thousands;
import static dev.jotter.frame.CsvOption.types;
import static dev.jotter.frame.Kind.DATE;
import static dev.jotter.frame.Kind.NUMBER;
import static dev.jotter.frame.Kind.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;

/// What is read lazily is what is read into memory.
class LazyAlikeTests {
    @TempDir
    Path folder;

    private static Loaded lazily(String path, CsvOption... options) {
        var lazy = TestLazyFrame.of(path, options);
        var rejects = new ArrayList<Reject>();
        for (var row : lazy.rejects()) {
            rejects.add(new Reject(row.whole("line"), text(row, "column"), row.text("reason"), text(row, "text")));
        }
        return new Loaded(lazy.collect().table(), rejects);
    }

    private static String text(Row row, String column) {
        return row.isMissing(column) ? "" : row.text(column);
    }

    private static void assertAlike(NastyInput.Reading lazily, NastyInput.Reading eagerly) throws IOException {
        assertThat(NastyInput.outcome(lazily)).isEqualTo(NastyInput.outcome(eagerly));
    }

    static Stream<NastyInput> readsNastyFilesAlike() {
        return Stream.concat(NastyValues.inputs(), NastyDates.inputs());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void readsNastyFilesAlike(NastyInput input) throws IOException {
        var file = input.write(folder);
        var options = input.options().toArray(CsvOption[]::new);

        assertAlike(() -> lazily(file.toString(), options), () -> Csv.read(file, options));
    }

    static Stream<List<CsvOption>> readsStylesAlike() {
        return Stream.of(
                List.of(),
                List.of(decimal(',')),
                List.of(decimal(','), thousands('.')),
                List.of(dates("dd.MM.yyyy")),
                List.of(dates("dd.MM.yyyy", "dd.MM.yyyy HH:mm"), decimal(','), thousands('.'), missing("-")),
                List.of(types("price", TEXT), types("count", NUMBER), decimal(','), thousands('.')),
                List.of(types("day", DATE), dates("dd.MM.yyyy")),
                List.of(types("price", NUMBER), decimal(',')));
    }

    /// Each column shows what it is in its last row only, far behind the first batch.
    @ParameterizedTest
    @MethodSource
    void readsStylesAlike(List<CsvOption> styles) throws IOException {
        var text = new StringBuilder("day,moment,price,count,late,mixed,none\n");
        for (var n = 0; n < 25_000; n++) {
            text.append("0%d.02.2026,0%d.03.2026 1%d:30,\"%d,5\",%d.000,%d,\"1,%d\",%s\n"
                    .formatted(n % 9 + 1, n % 9 + 1, n % 9, n, n % 900 + 1, n, n % 10, n % 2 == 0 ? "" : "-"));
        }
        text.append("28.02.2026,31.12.2025,-,1.234.567,\"7,25\",x,\n");
        var file = Files.writeString(folder.resolve("x.csv"), text).toString();
        var options = Stream.concat(styles.stream(), Stream.of(delimiter(','))).toArray(CsvOption[]::new);

        assertAlike(() -> lazily(file, options), () -> Csv.read(file, options));
    }

    /// Values of all types come in turn, and each column has types that only a late row shows.
    private static String lines(Random random, int rows) {
        var values = new String[] {
            "1",
            "-0",
            "2.5",
            "true",
            "null",
            "\"\"",
            "\"x\"",
            "\"2026-01-31\"",
            "\"2026-01-31T10:00:00\"",
            "\"10:15:30\"",
            "\"2026-01-31T10:00:00Z\"",
            "9007199254740993",
            "18446744073709551616",
            "[1,2]",
            "{\"a\":1}",
            "{}",
            "1e400",
            "3.0"
        };
        var kinds = new int[6][];
        for (var column = 0; column < kinds.length; column++) {
            kinds[column] = random.ints(1 + random.nextInt(2), 0, values.length).toArray();
        }
        var text = new StringBuilder();
        for (var row = 0; row < rows; row++) {
            var fields = new ArrayList<String>();
            for (var column = 0; column < kinds.length; column++) {
                var late = row > rows / 2 ? kinds[column].length : 1;
                if (random.nextInt(5) > 0) {
                    fields.add("\"c" + column + "\":" + values[kinds[column][random.nextInt(late)]]);
                }
            }
            text.append('{').append(String.join(",", fields)).append("}\n");
            if (random.nextInt(10) == 0) text.append("{\"c0\":1,\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void readsJsonInWindowsAsInOne(int window) throws IOException {
        for (var seed = 0; seed < 40; seed++) {
            var file = Files.writeString(folder.resolve(seed + ".jsonl"), lines(new Random(seed), 12))
                    .toString();
            assertAlike(() -> inWindows(file, window), () -> Json.read(file));
        }
    }

    private static Loaded inWindows(String file, int window) {
        var tables = new ArrayList<Table>();
        var rejects = Json.stream(file, window, tables::add);
        for (var table : tables) assertThat(table.rowCount()).isLessThanOrEqualTo(window);
        return new Loaded(tables.stream().reduce(Table::append).orElseThrow(), rejects);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.jsonl", "x.json", "x.ndjson"})
    void readsJsonFilesAlike(String name) throws IOException {
        for (var seed = 0; seed < 5; seed++) {
            var lines = lines(new Random(seed), 300);
            var text = name.equals("x.json")
                    ? "["
                            + String.join(
                                    ",",
                                    lines.lines()
                                            .filter(line -> line.endsWith("}"))
                                            .toList()) + "]"
                    : lines;
            var file = Files.writeString(folder.resolve(name), text).toString();

            assertAlike(() -> lazily(file), () -> Json.read(file));
        }
    }

    @Test
    void refusesJsonWithoutRows() throws IOException {
        var file = Files.writeString(folder.resolve("x.json"), "[]").toString();

        assertThatThrownBy(() -> lazily(file)).hasMessage("""
                The file %1$s cannot be read lazily.
                Expected rows, which say what the columns are, found none.
                Type json("%1$s").rejects() to see whether lines were left out.""".formatted(file));
    }

    @Test
    void refusesOptionsThatSayNothingHere() {
        assertThatThrownBy(() -> lazily("x.parquet", delimiter(';'))).hasMessage("""
                The file x.parquet cannot be read with these options.
                Expected none, since its values have types of their own, found one for CSV: delimiter(...).
                Leave it out, and turn columns with sql("select ... from this").""");
        assertThatThrownBy(() -> lazily("x.json", missing("NA"), decimal(','))).hasMessage("""
                The file x.json cannot be read with these options.
                Expected missing(...) or types(...), found one for CSV: decimal(...).
                Leave it out, and turn columns with sql("select ... from this").""");
    }
}
