package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

public class OffersTests {
    private final AtomicReference<CompilePath> path = new AtomicReference<>();
    private final JShell jshell = JShell.builder()
            .executionEngine(new LocalExecutionControlProvider(), java.util.Map.of())
            .fileManager(files -> {
                path.set(new CompilePath(files, List.of()));
                return path.get();
            })
            .build();
    private final Offers offers = new Offers(Objects.requireNonNull(path.get()));

    @AfterEach
    void close() {
        jshell.close();
    }

    @Test
    void readsThePackagesOfTheJdk() {
        assertThat(offers("import java.util.*;", "List")).isTrue();
        assertThat(offers("import java.util.*;", "Point", "list", "util")).isFalse();
        assertThat(offers("import java.awt.*;", "Point")).isTrue();
    }

    @Test
    void readsTheMembersOfClasses() {
        assertThat(offers("import static java.lang.Math.*;", "abs")).isTrue();
        assertThat(offers("import static java.lang.Math.*;", "PI")).isTrue();
        assertThat(offers("import static java.lang.Math.*;", "Math", "abstract"))
                .isFalse();
    }

    @Test
    void takesSingleNamesAsTheyAre() {
        assertThat(offers("import java.util.Map.Entry;", "Entry")).isTrue();
        assertThat(offers("import java.util.Map.Entry;", "Map")).isFalse();
        assertThat(offers("import static java.lang.Math.abs;", "abs")).isTrue();
        assertThat(offers("import static java.lang.Math.abs;", "max")).isFalse();
    }

    @Test
    void doubtsWhatItCannotSeeThrough() {
        assertThat(offers("import java.util.Map.*;", "Entry")).isTrue();
        assertThat(offers("import java.util.Map.*;", "any")).isTrue();
        assertThat(offers("import static java.util.stream.Collectors.*;", "any"))
                .isFalse();
        assertThat(offers("import static java.util.concurrent.TimeUnit.*;", "any"))
                .isTrue();
        assertThat(offers("import module java.base;", "any")).isTrue();
    }

    @Test
    void looksAgainWhenThePathHasGrown() {
        var line = "import dev.jotter.display.*;";
        assertThat(offers(line, "any")).isTrue();
        assertThat(offers(line, "Displayable")).isTrue();
        Objects.requireNonNull(path.get()).widen();
        assertThat(offers(line, "any")).isFalse();
        assertThat(offers(line, "Displayable")).isTrue();
    }

    private boolean offers(String line, String... names) {
        var made = jshell.sourceCodeAnalysis().sourceToSnippets(line).getFirst();
        return offers.any((ImportSnippet) made, Set.of(names));
    }
}
