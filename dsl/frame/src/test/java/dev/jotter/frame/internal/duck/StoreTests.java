package dev.jotter.frame.internal.duck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

class StoreTests {
    @TempDir
    Path folder;

    private static List<Path> files() throws IOException {
        try (var files = Files.list(Folder.path())) {
            return files.filter(file -> file.toString().endsWith(".duckdb"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void deletesWhatKilledProcessesLeft() throws Exception {
        var theirs = Files.createDirectories(folder.resolve("jotter-frames-999999999-x"));
        Files.writeString(theirs.resolve("d1.duckdb"), "left by a killed process");
        var ours = Files.createDirectories(
                folder.resolve("jotter-frames-" + ProcessHandle.current().pid() + "-y"));

        Folder.sweep(folder);

        assertThat(theirs).doesNotExist();
        assertThat(ours).exists();
    }

    @Test
    @Timeout(60)
    void deletesTheFileOfAStoreThatNobodyHasAnyMore() throws Exception {
        var before = files();
        var store = Store.of(Relation.of(Table.create(LongColumn.create("n", 1, 2, 3))));
        assertThat(store.columns()).containsExactly("n");
        var mine = files().stream().filter(file -> !before.contains(file)).toList();
        assertThat(mine).isNotEmpty();

        store = null;
        while (mine.stream().anyMatch(Files::exists)) {
            System.gc();
            Thread.onSpinWait();
        }

        assertThat(store).isNull();
    }

    @Test
    void leavesNothingOfAStoreThatCannotBeFilled() throws Exception {
        var before = files();

        assertThatThrownBy(() -> Store.of(duck -> {
                    duck.run("create table data as from range(1000)");
                    throw new IOException("no more");
                }))
                .hasMessage("no more");

        assertThat(before).as("others' stores may be collected meanwhile").containsAll(files());
    }

    @Test
    void refusesToCopyAnAnswerThatIsTooLarge() {
        var numbers = new Pending(java.util.Map.of(), "select range as n, range::varchar as t from range(100000)");

        assertThatThrownBy(() -> numbers.run(weighing -> {
                    assertThat(weighing.bytes()).isBetween(100_000L * 32, 100_000L * 200);
                    throw new IllegalStateException("too large");
                }))
                .hasMessage("too large");
    }
}
