package dev.jotter.app.debug;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.shell.Local;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NodesTests {
    @SuppressWarnings("UnusedVariable") // It is read by reflection.
    private static class Base {
        private final int hidden = 7;
    }

    @SuppressWarnings("UnusedVariable") // It is read by reflection.
    private static final class Derived extends Base {
        static final int SHARED = 1;
        private final String own = "x";

        @Override
        public String toString() {
            throw new IllegalStateException("no");
        }
    }

    @Test
    void opensAnObjectByTheFieldsOfAllItsClasses() {
        assertThat(parts(new Derived())).containsExactly("hidden=7", "own=\"x\"");
    }

    @Test
    void leavesValuesOfTheJdkClosed() {
        assertThat(Nodes.of("text")).isEmpty();
        assertThat(Nodes.of(5)).isEmpty();
        assertThat(Nodes.of(LocalDate.EPOCH)).isEmpty();
        assertThat(Nodes.of(List.of())).isEmpty();
        assertThat(Nodes.of(new Object())).isEmpty();
    }

    @Test
    void opensCollectionsMapsAndOptionals() {
        assertThat(parts(List.of("a", 'b'))).containsExactly("[0]=\"a\"", "[1]='b'");
        assertThat(parts(new long[] {4, 5})).containsExactly("[0]=4", "[1]=5");
        assertThat(parts(new TreeMap<>(Map.of(1, "x")))).containsExactly("1=\"x\"");
        assertThat(parts(Optional.of(3))).containsExactly("value=3");
    }

    @Test
    void groupsManyParts() {
        var node = Nodes.of(new int[1_000_000]).orElseThrow();
        assertThat(node.parts()).hasSize(100).first().extracting(Local::name).isEqualTo("[0 … 9999]");
        var second = Nodes.of(node.parts().get(1).value().orElseThrow()).orElseThrow();
        assertThat(second.parts()).hasSize(100).last().extracting(Local::name).isEqualTo("[9900 … 9999]");
        var last = Nodes.of(second.parts().get(99).value().orElseThrow()).orElseThrow();
        assertThat(last.parts()).hasSize(100).last().extracting(Local::name).isEqualTo("[19999]");
        assertThat(node.slice(999_999, 5)).hasSize(1);
    }

    @Test
    void writesValuesOnOneShortLine() {
        assertThat(ValueText.of(null)).isEqualTo("null");
        assertThat(ValueText.of("a\nb")).isEqualTo("\"a b\"");
        assertThat(ValueText.of(List.of(1, List.of(2, List.of(3))))).isEqualTo("2 [1, 2 [2, 1 […]]]");
        assertThat(ValueText.of(Map.of("k", new int[] {1}))).isEqualTo("1 {\"k\"=1 {1}}");
        assertThat(ValueText.of(Collections.nCopies(11, 0))).isEqualTo("11 [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, …]");
        assertThat(ValueText.of("x".repeat(500))).hasSize(120).endsWith("…");
        assertThat(ValueText.of(new Derived())).isEqualTo("toString() throws java.lang.IllegalStateException");
    }

    private static List<String> parts(Object object) {
        return Nodes.of(object).orElseThrow().parts().stream()
                .map(part -> part.name() + "=" + ValueText.of(part.value().orElse(null)))
                .toList();
    }
}
