package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.jupyter.HistoryEntry;
import dev.jotter.jupyter.HistoryQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.util.LibraryLoaderUtil;

@Timeout(60)
class HistoryTests {
    @TempDir
    static Path folder;

    private static int files;

    static Stream<History> kinds() {
        return Stream.of(History.inMemory(), History.in(folder.resolve("kinds" + files++ + ".db")))
                .map(HistoryTests::filled);
    }

    private static History filled(History history) {
        history.add(1, "var a = 1");
        history.add(2, "a + 1", "2");
        history.add(3, "var b.c");
        history.add(4, "a + 1", "2");
        return history;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void givesTheLastOldestFirst(History history) {
        assertThat(cells(history, new HistoryQuery.Tail(2))).containsExactly(3, 4);
        assertThat(cells(history, new HistoryQuery.Tail(99))).containsExactly(1, 2, 3, 4);
        assertThat(cells(history, new HistoryQuery.Tail(0))).isEmpty();
        assertThat(cells(history, new HistoryQuery.Tail(-1))).isEmpty();
        assertThat(history.answer(new HistoryQuery.Tail(1))).containsExactly(new HistoryEntry(1, 4, "a + 1", "2"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void givesARangeWithoutItsEnd(History history) {
        assertThat(cells(history, new HistoryQuery.Range(0, 2, 4))).containsExactly(2, 3);
        assertThat(cells(history, new HistoryQuery.Range(1, 3, 0))).containsExactly(3, 4);
        assertThat(cells(history, new HistoryQuery.Range(0, -2, 0))).containsExactly(3, 4);
        assertThat(cells(history, new HistoryQuery.Range(0, 0, -1))).containsExactly(1, 2, 3);
        assertThat(cells(history, new HistoryQuery.Range(0, 4, 2))).isEmpty();
        assertThat(cells(history, new HistoryQuery.Range(-1, 1, 4))).isEmpty();
        assertThat(cells(history, new HistoryQuery.Range(7, 1, 4))).isEmpty();
    }

    /// Only a library that is whole may stand under its name: the JVM would load a part, and end.
    @Test
    void unpacksTheLibraryThatLaterProcessesLoad(@TempDir Path kept) throws IOException {
        HistoryFile.unpackLibrary(folder, kept);
        HistoryFile.unpackLibrary(folder, kept);
        var name = LibraryLoaderUtil.getNativeLibName();
        try (var files = Files.list(kept);
                var packed = HistoryFile.class.getResourceAsStream(
                        LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            assertThat(files).containsExactly(kept.resolve(name));
            assertThat(kept.resolve(name)).hasBinaryContent(packed.readAllBytes());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void searchesByGlobAndNotByRegex(History history) {
        assertThat(cells(history, search("var*", false))).containsExactly(1, 3);
        assertThat(cells(history, search("a ? 1", false))).containsExactly(2, 4);
        assertThat(cells(history, search("var b.c", false))).containsExactly(3);
        assertThat(cells(history, search("var . = 1", false))).isEmpty();
        assertThat(cells(history, search("var [a-b]*", false))).containsExactly(1, 3);
        assertThat(cells(history, search("[^a]*", false))).containsExactly(1, 3);
        assertThat(cells(history, new HistoryQuery.Search("*", 1, false))).containsExactly(4);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keepsTheLatestOfEqualTexts(History history) {
        assertThat(cells(history, search("*", true))).containsExactly(1, 3, 4);
        assertThat(cells(history, new HistoryQuery.Search("*", 2, true))).containsExactly(3, 4);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellsMagics(History history) {
        assertThat(history.session(0)).extracting(cell -> cell.input()).startsWith("var a = 1", "a + 1");
        assertThat(history.search("a*", 1))
                .singleElement()
                .satisfies(cell -> assertThat(cell.output()).isEqualTo("2"));
    }

    @Test
    void cutsALongOutput() {
        try (var history = History.inMemory()) {
            history.add(1, "x", "y".repeat(1_000_000));
            assertThat(history.answer(new HistoryQuery.Tail(1)).getFirst().output())
                    .hasSize(4001)
                    .endsWith("y…");
        }
    }

    /// What is in the file.
    @Nested
    class InAFile {
        private final Path file = folder.resolve("file" + files++ + ".db");

        @Test
        void isThereInTheNextSession() {
            try (var first = filled(History.in(file))) {
                assertThat(first.answer(new HistoryQuery.Tail(1)).getFirst().session())
                        .isEqualTo(1);
            }
            try (var second = History.in(file)) {
                second.add(1, "later");
                assertThat(second.answer(new HistoryQuery.Tail(2)))
                        .containsExactly(new HistoryEntry(1, 4, "a + 1", "2"), new HistoryEntry(2, 1, "later", ""));
                assertThat(cells(second, new HistoryQuery.Range(-1, 2, 4))).containsExactly(2, 3);
                assertThat(second.session(-1)).hasSize(4);
            }
        }

        @Test
        void keepsWhatACellWasWhenItsProcessDies() throws SQLException {
            var dying = History.in(file);
            dying.add(1, "crash()");
            assertThat(cells(dying, new HistoryQuery.Tail(1))).containsExactly(1);
            assertThat(stored()).containsExactly("crash()");
            dying.close();
        }

        @Test
        void opensNothingBeforeItIsUsed() {
            History.in(file).close();
            assertThat(file).doesNotExist();
        }

        @Test
        void isForItsOwnerAlone() throws IOException {
            filled(History.in(file)).close();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }

        @Test
        void isSharedBySessionsAtTheSameTime() throws SQLException {
            var open = IntStream.range(0, 4).mapToObj(i -> History.in(file)).toList();
            for (var cell = 1; cell <= 250; cell++) {
                for (var history : open) history.add(cell, "cell " + cell);
            }
            open.forEach(History::close);
            assertThat(stored()).hasSize(1000);
        }

        @Test
        void waitsInMemoryWhileTheFileIsLocked() throws SQLException {
            try (var history = History.in(file);
                    var other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                history.add(1, "before");
                assertThat(cells(history, new HistoryQuery.Tail(9))).containsExactly(1);
                try (var statement = other.createStatement()) {
                    statement.executeUpdate("begin immediate");
                    history.add(2, "during");
                    assertThat(cells(history, new HistoryQuery.Tail(9))).containsExactly(1, 2);
                    statement.executeUpdate("rollback");
                }
            }
            assertThat(stored()).containsExactly("before", "during");
        }

        @Test
        void staysInMemoryWhenTheFileIsDamaged() throws IOException {
            Files.writeString(file, "this is no database, and it is long enough to be read as a page".repeat(100));
            try (var history = filled(History.in(file))) {
                assertThat(cells(history, new HistoryQuery.Tail(9))).containsExactly(1, 2, 3, 4);
                assertThat(history.session(0)).hasSize(4);
            }
            assertThat(file).content().startsWith("this is no database");
        }

        @Test
        void staysInMemoryWhereNothingCanBeWritten() throws IOException {
            var blocked = Files.writeString(folder.resolve("blocked" + files++), "a file where a folder should be");
            try (var history = filled(History.in(blocked.resolve("history.db")))) {
                assertThat(cells(history, new HistoryQuery.Tail(9))).containsExactly(1, 2, 3, 4);
            }
        }

        @Test
        void goesOnInMemoryWhenTheTablesVanish() throws SQLException {
            try (var history = filled(History.in(file));
                    var other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                assertThat(cells(history, new HistoryQuery.Tail(9))).hasSize(4);
                try (var statement = other.createStatement()) {
                    statement.executeUpdate("drop table cells");
                }
                history.add(5, "later");
                assertThat(cells(history, new HistoryQuery.Tail(9))).containsExactly(1, 2, 3, 4, 5);
            }
        }

        private List<String> stored() throws SQLException {
            try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = other.createStatement();
                    var rows = statement.executeQuery("select input from cells order by session, cell")) {
                var found = Stream.<String>builder();
                while (rows.next()) found.add(rows.getString(1));
                return found.build().toList();
            }
        }
    }

    private static HistoryQuery search(String pattern, boolean unique) {
        return new HistoryQuery.Search(pattern, 10, unique);
    }

    private static List<Integer> cells(History history, HistoryQuery query) {
        return history.answer(query).stream().map(HistoryEntry::cell).toList();
    }
}
