package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypingTests extends ShellTest {
    private static Completeness incomplete(String indent) {
        return new Completeness.Incomplete(indent);
    }

    @Test
    void knowsAWholeCell() {
        for (var code : new String[] {"", "1 + 2", "var x = 1;\nx", "int f() {\n  return 1;\n}", "%echo hi", "// c"}) {
            assertThat(shell.completeness(code)).as(code).isEqualTo(new Completeness.Complete());
        }
    }

    @Test
    void indentsTheNextLineByTheOpenBrackets() {
        assertThat(shell.completeness("int f() {")).isEqualTo(incomplete("    "));
        assertThat(shell.completeness("int f() {\n    if (true) {")).isEqualTo(incomplete("        "));
        assertThat(shell.completeness("List.of(1,")).isEqualTo(incomplete("    "));
        assertThat(shell.completeness("int x = 1 +")).isEqualTo(incomplete("    "));
        assertThat(shell.completeness("for (;;)")).isEqualTo(incomplete("    "));
        assertThat(shell.completeness("var s = \"\"\"\n  text")).isEqualTo(incomplete("  "));
        assertThat(shell.completeness("%%echo")).isEqualTo(incomplete(""));
        assertThat(shell.completeness("%%echo\n1\n")).isEqualTo(new Completeness.Complete());
    }

    @Test
    void indentsBehindALineThatGoesOn() {
        assertThat(shell.completeness("if (true)")).isEqualTo(incomplete("    "));
        assertThat(shell.completeness("if (true) { int a; } else")).isEqualTo(incomplete("    "));
        assertThat(shell.completeness("Runnable r = () ->")).isEqualTo(incomplete("    "));
        assertThat(shell.completeness("List.of(1).")).isEqualTo(incomplete("    "));
        assertThat(shell.completeness("List.of(1)\n    .stream().")).isEqualTo(incomplete("    "));
        assertThat(shell.completeness("switch (1) {\n    case 1 ->")).isEqualTo(incomplete("        "));
    }

    @Test
    void indentsFromTheLineOfTheOpenBracket() {
        assertThat(shell.completeness("Runnable r = () -> {")).isEqualTo(incomplete("    "));
        assertThat(shell.completeness("class A {\n  void f() {\n    List.of(")).isEqualTo(incomplete("        "));
        assertThat(shell.completeness("for (;;) {\n    if (true) {\n    }")).isEqualTo(incomplete("    "));
        assertThat(shell.completeness("/* a\n   b")).isEqualTo(incomplete("   "));
    }

    @Test
    void indentsNothingWhereADeclarationOrAClauseFollows() {
        assertThat(shell.completeness("@Deprecated")).isEqualTo(incomplete(""));
        assertThat(shell.completeness("@SuppressWarnings(\"unchecked\")")).isEqualTo(incomplete(""));
        assertThat(shell.completeness("try {\n}")).isEqualTo(incomplete(""));
        assertThat(shell.completeness("%%echo\n<b>")).isEqualTo(incomplete(""));
    }

    @Test
    void knowsWhatNoTextCanMend() {
        assertThat(shell.completeness("int x = ;")).isEqualTo(new Completeness.Invalid());
        assertThat(shell.completeness("}")).isEqualTo(new Completeness.Invalid());
    }
}
