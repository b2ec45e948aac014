package dev.jotter.frame.internal.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.frame.CsvOption;
import dev.jotter.frame.Loaded;
import dev.jotter.frame.internal.csv.CsvEngine;
import dev.jotter.frame.internal.csv.CsvReading;
import dev.jotter.frame.internal.csv.FastCsv;
import dev.jotter.frame.internal.csv.Settings;
import dev.jotter.frame.internal.csv.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockCsvTests {
    private static final List<String> FIELDS = List.of(
            "",
            "",
            "1",
            "-7",
            "007",
            "12.5",
            "-0.25",
            "1e3",
            "9007199254740993",
            "123456789012345678",
            "0.1234567890123456",
            "true",
            "FALSE",
            "2024-02-29",
            "2023-02-29",
            "2024-2-9",
            "2024-02-29 12:30",
            "2024-02-29T23:59:59.1234",
            "2024-02-29 12:30:00Z",
            "12:30",
            "x",
            " x ",
            "é",
            "中文",
            "NA",
            "\"q\"",
            "\"\"",
            "\"a,b\"",
            "\"say \"\"hi\"\"\"",
            " \"spaced\" ",
            "5\" disk");

    @TempDir
    Path folder;

    /// Blocks of a few bytes cut the text at every line.
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 30, 100, 1000, 1 << 19})
    void readsWhatAnotherParserReads(int blockSize) throws IOException {
        for (var seed = 0; seed < 150; seed++) {
            var file = Files.writeString(folder.resolve("x.csv"), text(new Random(seed)));
            var options = seed % 3 == 0 ? new CsvOption[] {CsvOption.missing("NA", "007")} : new CsvOption[0];

            var ours = read(new BlockCsv(blockSize), file, options);
            var theirs = read(new FastCsv(), file, options);

            assertThat(ours.table().print(1000))
                    .as("seed %d", seed)
                    .isEqualTo(theirs.table().print(1000));
            assertThat(ours.table().types())
                    .as("seed %d", seed)
                    .isEqualTo(theirs.table().types());
            assertThat(ours.rejects()).as("seed %d", seed).isEqualTo(theirs.rejects());
        }
    }

    /// Write some rows, each column of its own kind, with odd fields, empty lines and lines too short or too long.
    private static String text(Random random) {
        var columns = 1 + random.nextInt(4);
        var end = random.nextBoolean() ? "\n" : "\r\n";
        var text = new StringBuilder(String.join(",", names(columns)) + end);
        var usual = random.ints(columns, 0, FIELDS.size()).toArray();
        var odd = random.nextInt(3) == 0 ? 0 : 10 + random.nextInt(90);
        for (var row = random.nextInt(60); row > 0; row--) {
            if (odd > 0 && random.nextInt(odd) == 0) text.append(end);
            var many = odd > 0 && random.nextInt(odd) == 0 ? 1 + random.nextInt(6) : columns;
            for (var at = 0; at < many; at++) {
                var other = at >= columns || random.nextInt(4) == 0 && odd > 0 && random.nextInt(odd) < 5;
                var field = other ? FIELDS.get(random.nextInt(FIELDS.size())) : FIELDS.get(usual[at]);
                text.append(at == 0 ? "" : ",").append(random.nextInt(8) == 0 ? "" : field);
            }
            if (odd > 0 && random.nextInt(odd) == 0)
                text.append(",\"two").append(end).append("lines\"");
            if (row > 1 || random.nextBoolean()) text.append(end);
        }
        return text.toString();
    }

    private static List<String> names(int columns) {
        return IntStream.range(0, columns).mapToObj(at -> "c" + at).toList();
    }

    @Test
    void readsOnceMoreWhenThereAreMoreRowsThanTheFirstLinesLetExpect() throws IOException {
        var text = new StringBuilder("n\n");
        for (var row = 0; row < 10; row++) text.append("1".repeat(20_000)).append("x\n");
        text.append("1\n".repeat(1_000_000));
        for (var row = 0; row < 10; row++) text.append("1".repeat(20_000)).append("x\n");
        var file = Files.writeString(folder.resolve("x.csv"), text);

        assertThat(read(new BlockCsv(), file).table().rowCount()).isEqualTo(1_000_020);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() throws IOException {
        var file = Files.writeString(folder.resolve("x.csv"), "a,b\n" + "1,x\n".repeat(1_000_000));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> read(new BlockCsv(), file)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        var file = Files.writeString(folder.resolve("x.csv"), "a,b\n" + "1,x\n".repeat(1_000_000));

        read(new BlockCsv(), file);

        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (!thread.getName().startsWith("jotter-csv")) continue;
            thread.join(5_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    private static Loaded read(CsvEngine engine, Path file, CsvOption... options) throws IOException {
        return new CsvReading(Settings.of(options), engine).read(Sources.of(file));
    }
}
