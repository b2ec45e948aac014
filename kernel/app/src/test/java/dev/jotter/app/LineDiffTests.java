package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineDiffTests {
    @Test
    void findsWhatCameAndWhatWent() {
        assertThat(LineDiff.of("a\nb\nc\nd", "a\nc\nd\ne")).containsExactly("  a", "- b", "  c", "  d", "+ e");
        assertThat(LineDiff.of("", "x")).containsExactly("+ x");
        assertThat(LineDiff.of("same", "same")).isEmpty();
    }

    @Test
    void cutsALongOne() {
        assertThat(LineDiff.of("a\n".repeat(30), "b\n".repeat(30))).hasSize(25).endsWith("… 36 more lines");
    }
}
