package dev.jotter.serve.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTests {
    @TempDir
    Path folder;

    @Test
    void changesTogetherOrNotAtAll() {
        try (var registry = Registry.open(folder)) {
            assertThatThrownBy(() -> registry.together(() -> {
                        registry.versions().add("penguins", "1.0.0", "ab".repeat(32));
                        registry.routes().promote("penguins", "9.9.9");
                    }))
                    .isInstanceOf(JotterException.class);
            assertThat(registry.versions().models()).isEmpty();
        }
    }

    @Test
    void bringsAnOlderFileUpToDate() throws SQLException {
        try (var registry = Registry.open(folder)) {
            registry.versions().add("penguins", "1.0.0", "ab".repeat(32));
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("registry.db"));
                var statement = connection.createStatement()) {
            statement.execute("drop table gap");
            statement.execute("pragma user_version = 1");
        }
        try (var registry = Registry.open(folder)) {
            assertThat(registry.versions().models()).containsExactly("penguins");
            assertThat(registry.gaps().of("penguins")).isEmpty();
        }
    }

    @Test
    void seesWhatAnotherProcessHasChangedOnce() {
        try (var one = Registry.open(folder);
                var other = Registry.open(folder)) {
            assertThat(one.changedElsewhere()).isFalse();
            other.versions().add("penguins", "1.0.0", "ab".repeat(32));
            assertThat(one.changedElsewhere()).isTrue();
            assertThat(one.changedElsewhere()).isFalse();
            assertThat(one.versions().models()).containsExactly("penguins");
        }
    }

    @Test
    void addsUpTheUseOfTwoProcesses() {
        var account = new Account(LocalDate.EPOCH, "team-a", "penguins", "1.0.0", Price.FREE);
        try (var one = Registry.open(folder);
                var other = Registry.open(folder)) {
            one.ledger().add(Map.of(account, new Usage(1, 2, 3, 4)));
            other.ledger().add(Map.of(account, new Usage(10, 20, 30, 40)));
            assertThat(one.ledger().of("penguins")).containsExactly(Map.entry(account, new Usage(11, 22, 33, 44)));
        }
    }

    @Test
    void keepsHashesOfKeysAndNeverTheKeys() throws Exception {
        try (var registry = Registry.open(folder)) {
            var secret = registry.keys().make("team-a", "penguins");
            assertThat(secret).matches("jk_[A-Za-z0-9_-]{43}");
            assertThat(registry.keys().grants())
                    .containsKey(Secret.hash(secret))
                    .doesNotContainKey(secret);
        }
    }

    @Test
    void refusesTheRegistryOfANewerJotter() throws Exception {
        Registry.open(folder).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("registry.db"));
                var statement = connection.createStatement()) {
            statement.execute("pragma user_version = 99");
        }
        assertThatThrownBy(() -> Registry.open(folder))
                .hasMessageContaining("made by a newer Jotter, layout 99 where 2 is known");
    }

    @Test
    void numbersOnFromTheLastVersion() {
        try (var registry = Registry.open(folder)) {
            var versions = registry.versions();
            assertThat(versions.choose("penguins", "aa".repeat(32))).isEqualTo("1.0.0");
            versions.add("penguins", "2.3.1", "aa".repeat(32));
            assertThat(versions.choose("penguins", "bb".repeat(32))).isEqualTo("2.4.0");
            assertThat(versions.choose("penguins", "aa".repeat(32))).isEqualTo("2.3.1");
            versions.add("penguins", "winter", "bb".repeat(32));
            assertThat(versions.choose("penguins", "cc".repeat(32))).isEqualTo("1.0.0");
        }
    }
}
