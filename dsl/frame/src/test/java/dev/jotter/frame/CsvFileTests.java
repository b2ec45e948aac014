package dev.jotter.frame;

import static dev.jotter.frame.CsvOption.encoding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Read files that are many, large, wide, elsewhere or not there.
@ParameterizedClass
@EnumSource
class CsvFileTests {
    @Parameter
    CsvParser parser;

    @TempDir
    Path folder;

    @Test
    void readsTheFilesOfAPatternAsOneTableWithTypesOverAll() throws IOException {
        file("2024-01.csv", "day,n\n2024-01-01,1\n");
        file("2024-02.csv", "day,n\n2024-02-01,2.5\n2024-02-02\n");
        file("2023-12.csv", "other\n1\n");

        var loaded = read(folder + "/2024-*.csv");

        assertThat(TestFrame.of(loaded).numbers("n")).containsExactly(1, 2.5);
        assertThat(TestFrame.of(loaded).kind("day")).isEqualTo(Kind.DATE);
        assertThat(loaded.rejects())
                .containsExactly(new Reject(3, "n", folder + "/2024-02.csv: expected 2 fields, found 1", "2024-02-02"));
    }

    @Test
    void refusesFilesOfAPatternThatHaveOtherColumns() throws IOException {
        file("a.csv", "day,n\n1,1\n");
        file("b.csv", "day;m\n1;1\n");

        assertThatThrownBy(() -> read(folder + "/*.csv")).hasMessage("""
                The files %1$s/a.csv and %1$s/b.csv have different columns.
                Expected day, n (with ',' between) in each of them, found day, m (with ';' between) in %1$s/b.csv.
                Read them apart, and bring the columns together with select(...) and rename(...).""".formatted(folder));
    }

    @Test
    void refusesAPatternThatNoFileFits() {
        assertThatThrownBy(() -> read(folder + "/x*.csv")).hasMessage("""
                No file fits %1$s/x*.csv.
                Expected at least one CSV file, found none in %1$s.
                Check the pattern and the folder.""".formatted(folder));
    }

    @Test
    void namesTheFileOfAPatternThatIsNotUtf8() throws IOException {
        file("a.csv", "n\nx\n");
        Files.write(folder.resolve("b.csv"), "n\nx\nJosé\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> read(folder + "/*.csv"))
                .hasMessageStartingWith("The file " + folder + "/b.csv is not UTF-8 text.");
        assertThat(TestFrame.of(read(folder + "/[b].csv", encoding("ISO-8859-1")))
                        .texts("n"))
                .containsExactly("x", "José");
    }

    @Test
    void readsAFileWhoseNameLooksLikeAPattern() throws IOException {
        file("a[1]*.csv", "n\n1\n");
        file("a1.csv", "n\n2\n");

        assertThat(TestFrame.of(read(folder + "/a[1]*.csv")).numbers("n")).containsExactly(1);
    }

    @Test
    void refusesAFolder() {
        assertThatThrownBy(() -> read(folder.toString())).hasMessage("""
                There is no file %1$s.
                Expected a CSV file, found a folder.
                Type csv("%1$s/*.csv") for all files in it.""".formatted(folder));
    }

    @Test
    void readsTenThousandColumns() throws IOException {
        var names = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        var cells = IntStream.range(0, 10_000).mapToObj(String::valueOf).collect(Collectors.joining(","));
        file("wide.csv", names + "\n" + cells + "\n" + cells + "\n");

        var table = read(folder + "/wide.csv").table();

        assertThat(table.columnCount()).isEqualTo(10_000);
        assertThat(TestFrame.of(new Loaded(table, java.util.List.of())).numbers("c9999"))
                .containsExactly(9999, 9999);
    }

    @Test
    void readsAFieldOfManyMegabytes() throws IOException {
        file("long.csv", "a,b\n1,x\n" + "y".repeat(20_000_000) + ",z\n3\n");

        var loaded = read(folder + "/long.csv");

        assertThat(loaded.table().stringColumn("a").get(1)).hasSize(20_000_000);
        assertThat(loaded.rejects()).containsExactly(new Reject(4, "b", "expected 2 fields, found 1", "3"));
    }

    @Test
    void keepsRowsApartWhoseQuotedTextLooksLikeRows() throws IOException {
        // So many that DuckDB would read them in pieces, and begin one of them within quotes.
        var rows = parser == CsvParser.DUCKDB ? 3_000_000 : 100_000;
        try (var out = writer("quoted.csv")) {
            out.write("a,b\n");
            for (var row = 0; row < rows; row++) out.write(row + ",\"x\n" + row + ",y\"\n");
        }

        var table = read(folder + "/quoted.csv").table();

        assertThat(table.rowCount()).isEqualTo(rows);
        assertThat(table.stringColumn("b").get(rows - 1)).isEqualTo("x\n" + (rows - 1) + ",y");
    }

    @Test
    void saysWhereAQuoteWasOpenedThatSwallowsALargeFile() throws IOException {
        try (var out = writer("open.csv")) {
            out.write("a,b\n1,2\n3,\"x\n");
            for (var row = 0; row < 1_000_000; row++) out.write(row + ",y\n");
        }

        assertThatThrownBy(() -> read(folder + "/open.csv"))
                .hasMessageStartingWith("A quote in line 3 of " + folder + "/open.csv is never closed.");
    }

    @Test
    void leavesOutTheLineAtWhichALargeFileIsCutOff() throws IOException {
        try (var out = writer("cut.csv")) {
            out.write("a,b,c\n");
            for (var row = 0; row < 2_000_000; row++) out.write(row + ",some words,0.5\n");
            out.write("2000000,some");
        }

        var loaded = read(folder + "/cut.csv");

        assertThat(loaded.table().rowCount()).isEqualTo(2_000_000);
        assertThat(loaded.rejects())
                .containsExactly(new Reject(2_000_002, "c", "expected 3 fields, found 2", "2000000,some"));
    }

    private Loaded read(String path, CsvOption... options) {
        return Csv.read(parser.engines(), path, options);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private BufferedWriter writer(String name) throws IOException {
        return Files.newBufferedWriter(folder.resolve(name));
    }
}
