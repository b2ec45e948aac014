package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

public class CompiledTests extends ShellTest {
    @Test
    void runsTheSameCellAnewEachTime() {
        done("int count = 0;");
        for (var i = 1; i <= 3; i++) assertThat(value("++count")).isEqualTo(i);
        assertThat(value("new Object()")).isNotSameAs(value("new Object()"));
    }

    @Test
    void compilesAgainWhenANameMeansSomethingElse() {
        done("int x = 1;");
        assertThat(value("x + 1")).isEqualTo(2);
        done("String x = \"a\";");
        assertThat(value("x + 1")).isEqualTo("a1");
        done("int f(int n) { return n; }");
        assertThat(value("f(1)")).isEqualTo(1);
        done("int f(int n) { return -n; }");
        assertThat(value("f(1)")).isEqualTo(-1);
    }

    @Test
    void tellsTheCellThatRanLast() {
        shell.evaluate("1 / 0", 1);
        assertThat(((Outcome.Failed) shell.evaluate("1 / 0", 2)).error().plain())
                .contains("cell 2, line 1");
    }

    @Test
    void showsNothingOnceASemicolonStandsBehind() {
        assertThat(value("3 * 4")).isEqualTo(12);
        done("3 * 4;");
    }
}
