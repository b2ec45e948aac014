package dev.jotter.app.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTests {
    private final Memory memory = new Memory();

    @Test
    void losesWhatWasDoneAndMakesItGoodInOrder() {
        memory.ran(1, "a");
        memory.ran(2, "b");
        memory.lose();
        memory.ran(3, "c");
        memory.lose();
        memory.lose();
        assertThat(lost()).containsExactly("a", "b", "c");
        memory.replayed(memory.lost().getFirst());
        assertThat(lost()).containsExactly("b", "c");
        memory.lose();
        assertThat(lost()).containsExactly("a", "b", "c");
    }

    @Test
    void countsACellThatIsRunAgainByHandAsMadeGood() {
        memory.ran(1, "a");
        memory.ran(2, "b");
        memory.lose();
        memory.ran(3, "a");
        assertThat(lost()).containsExactly("b");
    }

    @Test
    void leavesACellOut() {
        memory.ran(1, "a");
        memory.ran(2, "b");
        memory.lose();
        memory.skip();
        assertThat(lost()).containsExactly("b");
    }

    @Test
    void keepsStartupCellsApartUntilAnEmptyOne() {
        memory.ran(1, "%%startup\nint x = 1;");
        memory.ran(2, "%%startup\nint y = 1;");
        memory.ran(3, "%%startup\nint x = 1;");
        memory.ran(4, "%%startups");
        memory.lose();
        assertThat(lost()).containsExactly("%%startups");
        assertThat(memory.startup()).extracting(Memory.Ran::cell).containsExactly(2, 3);
        memory.ran(5, "%%startup");
        assertThat(memory.startup()).isEmpty();
    }

    @Test
    void callsACellByItsFirstLine() {
        assertThat(new Memory.Ran(1, 7, "\n  var x = 1;\nx").title()).isEqualTo("[7] var x = 1;");
        assertThat(new Memory.Ran(1, 7, "x".repeat(100)).title()).isEqualTo("[7] " + "x".repeat(60) + "…");
    }

    private List<String> lost() {
        return memory.lost().stream().map(Memory.Ran::code).toList();
    }
}
