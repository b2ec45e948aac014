package dev.jotter.app.debug;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeLinesTests {
    private static final String CELL = """
            // head
            int a = 1;

            /* a
             * remark */
            int f() {
              return 1;
            }
            // tail""";

    private final CodeLines lines = new CodeLines(CELL);

    @Test
    void takesTheNextLineThatLooksLikeCode() {
        assertThat(lines.from(1)).contains(2);
        assertThat(lines.from(3)).contains(6);
        assertThat(lines.from(5)).contains(6);
        assertThat(lines.from(9)).isEmpty();
    }

    @Test
    void takesTheLinesOfTheCompilerOnceItHasThem() {
        lines.learn(6, 8, Set.of(7));
        assertThat(lines.from(6)).contains(7);
        assertThat(lines.from(8)).contains(7);
        assertThat(lines.from(2)).contains(2);
    }

    @Test
    void addsWhatAnotherClassOfTheSamePartHolds() {
        lines.learn(6, 8, Set.of(6));
        lines.learn(6, 8, Set.of(7));
        assertThat(lines.from(7)).contains(7);
    }
}
