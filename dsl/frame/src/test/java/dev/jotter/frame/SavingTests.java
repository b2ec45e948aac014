package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class SavingTests {
    @TempDir
    Path folder;

    @Test
    void writesTheOldFileAnewAndGivesItsPath() throws IOException {
        var file = Files.writeString(folder.resolve("x.csv"), "old");

        assertThat(frame(Table.create(StringColumn.create("a", "1", "x"))).save(file.toString()))
                .isEqualTo(file);

        assertThat(file).hasContent("a\n1\nx\n");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void writesJsonThatPeopleCanRead() throws IOException {
        var table = Table.create(StringColumn.create("a", "x", null), DoubleColumn.create("b", 0.1, 2));
        var file = frame(table).save(folder.resolve("x.json").toString());

        assertThat(Files.readString(file)).isEqualTo("""
                [
                {"a":"x","b":0.1},
                {"a":null,"b":2.0}
                ]
                """);
        assertThat(Files.readString(frame(table).save(folder.resolve("x.jsonl").toString())))
                .isEqualTo("""
                {"a":"x","b":0.1}
                {"a":null,"b":2.0}
                """);
    }

    @Test
    void leavesTheOldFileWholeWhenWritingFails() throws IOException {
        var file = Files.writeString(folder.resolve("x.csv"), "old");

        assertThatThrownBy(() -> Saving.save(Table.create(), file, (_, part) -> {
                    Files.writeString(part, "half");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(JotterException.class)
                .hasMessage("""
                        The frame cannot be saved as %s.
                        Expected a folder that can be written and has room, found: No space left on device.
                        Free some space or choose another folder; a file that was there before is still whole.""".formatted(file));
        assertThat(file).hasContent("old");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv.gz", "parquet", "json", "jsonl.gz", "xlsx"})
    void leavesTheOldFileWholeWhenTheDiskIsFull(String ending) throws Exception {
        assumeTrue(ran("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.toString()), "needs root to mount");
        try {
            var file = Files.writeString(folder.resolve("x." + ending), "old");
            var noise = Kinds.random(1, 20_000);

            assertThatThrownBy(() -> frame(noise).save(file.toString()))
                    .isInstanceOf(JotterException.class)
                    .hasMessageStartingWith("The frame cannot be saved as " + file + ".");

            assertThat(file).hasContent("old");
            assertThat(Files.list(folder)).containsExactly(file);
        } finally {
            assertThat(ran("umount", folder.toString())).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "parquet", "json", "xlsx"})
    void stopsWhenInterrupted(String ending) {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> frame(Kinds.table())
                            .save(folder.resolve("x." + ending).toString()))
                    .isInstanceOf(CancellationException.class);
            assertThat(folder).isEmptyDirectory();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void replacesTheFileThatALinkLeadsTo() throws IOException {
        var file = Files.writeString(folder.resolve("real.csv"), "old");
        var link = Files.createSymbolicLink(folder.resolve("link.csv"), file);

        frame(Table.create(StringColumn.create("a", "x"))).save(link.toString());

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("a\nx\n");
    }

    @Test
    void refusesAnEndingItDoesNotKnow() {
        assertThatThrownBy(() -> frame(Table.create()).save("penguins.xls")).hasMessage("""
                The frame cannot be saved as penguins.xls.
                Expected a name that ends in one of: .csv, .csv.gz, .tsv, .tsv.gz, .parquet, .json, .json.gz, .jsonl, .jsonl.gz, .ndjson, .ndjson.gz, .xlsx.
                Type save("penguins.csv").""");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        var file = folder.resolve("nowhere/x.json");
        assertThatThrownBy(() -> frame(Kinds.table()).save(file.toString()))
                .hasMessage("""
                The frame cannot be saved as %s.
                Expected the folder %s to be there, found nothing.
                Make the folder first, or choose another.""".formatted(file, file.getParent()));
    }

    @Test
    void refusesInfinityInJson() {
        var table = Table.create(DoubleColumn.create("x", 1, Double.POSITIVE_INFINITY));
        assertThatThrownBy(() -> frame(table).save(folder.resolve("x.json").toString()))
                .hasMessage("""
                Column "x" cannot be written as JSON.
                Expected numbers that JSON has, found Infinity in row 1.
                Save as .parquet or .csv, or leave out the row.""");
        assertThat(folder).isEmptyDirectory();
    }

    private static boolean ran(String... command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static TestFrame frame(Table table) {
        return new TestFrame(table, List.of());
    }
}
