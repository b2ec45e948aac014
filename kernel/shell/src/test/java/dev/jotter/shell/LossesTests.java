package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LossesTests extends ShellTest {
    private Outcome in(int cell, String code) {
        return shell.evaluate(code, cell);
    }

    @Test
    void tellsWhyAVariableIsNull() {
        in(1, "var x = List.of(1).get(5).toString();");
        var error = error("x.length()");
        assertThat(error.plain()).isEqualTo("""
                java.lang.NullPointerException: Cannot invoke "String.length()" because "x" is null
                  cell 3, line 1
                  1 | x.length()
                    |   ^^^^^^
                x has no value, because cell 1 failed.""");
        assertThat(error.traceback().getLast()).startsWith("\u001B[33m");
    }

    @Test
    void tellsItAlsoWhereNothingFails() {
        in(1, "int n = 1 / (2 - 2);\nvar never = 1;");
        assertThat(run("n + 1"))
                .isEqualTo(
                        new Outcome.Value(1, "int", List.of("n has no value and counts as 0, because cell 1 failed.")));
        in(1, "boolean b = Boolean.parseBoolean(null) || 1 / (2 - 2) > 0;");
        assertThat(run("if (b) n = 5;"))
                .isEqualTo(new Outcome.Done(List.of("b has no value and counts as false, because cell 1 failed.")));
    }

    @Test
    void saysNothingOfAVariableThatGotAValue() {
        in(1, "String x = List.of(\"a\").get(5);\nint n = 1;");
        assertThat(run("x = \"now\"; x")).isEqualTo(new Outcome.Value("now", "String", List.of()));
        in(1, "int n = 1 / (2 - 2);");
        assertThat(run("n = 0; n")).isEqualTo(new Outcome.Value(0, "int", List.of()));
        assertThat(run("n")).isEqualTo(new Outcome.Value(0, "int", List.of()));
        in(1, "int n = 1 / (2 - 2);");
        in(2, "int n = 0;");
        assertThat(run("n")).isEqualTo(new Outcome.Value(0, "int", List.of()));
    }

    @Test
    void saysNothingOfAVariableThatTheCellDoesNotName() {
        in(1, "String x = List.of(\"a\").get(5);");
        assertThat(run("\"x\" + 1 // x")).isEqualTo(new Outcome.Value("x1", "String", List.of()));
    }

    @Test
    void tellsOfATypeThatWasDeclaredAnew() {
        in(1, "record R(int a) {}\nR r = new R(4);\nList<R> all = new ArrayList<>();");
        in(2, "record R(int a, int b) {}");
        assertThat(error("r.a()").plain()).endsWith("r is gone, because cell 2 declared R anew. Declare it again.");
        assertThat(error("all.size()").plain())
                .contains("because \"all\" is null")
                .endsWith("all has no value, because cell 2 declared R anew.");
        assertThat(run("R r = new R(5, 6);\nr.b()")).isEqualTo(new Outcome.Value(6, "int", List.of()));
    }

    @Test
    void keepsTheNotesOfACellThatFails() {
        in(1, "record R(int a) {}\nvar r = new R(4);");
        assertThat(error("record R(int a, int b) {}\nthrow new Exception(\"x\");")
                        .plain())
                .endsWith("r lost its value, because R was declared anew.");
    }
}
