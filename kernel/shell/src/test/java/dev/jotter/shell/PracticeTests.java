package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jdk.jshell.JShell;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PracticeTests {
    private static final ShellOptions OPTIONS =
            ShellOptions.bare().startup(List.of("import java.util.*;", "import java.util.stream.*;"));

    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.open(OPTIONS);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    /// This fails on a JDK whose JShell has changed inside: sessions then work, but do not practise.
    @Test
    void compilesItsCellsAndThenHasDoneEnough() {
        var made = IntStream.range(0, Practice.ENOUGH).filter(i -> shell.practise());
        assertThat(made.count()).isEqualTo(Practice.ENOUGH);
        assertThat(shell.practise()).isFalse();
    }

    @Test
    void doesNothingInASessionWithoutShortcuts() {
        try (var plain = Shell.open(ShellOptions.bare().withoutShortcuts())) {
            assertThat(plain.practise()).isFalse();
            assertThat(value(plain, "1 + 1")).isEqualTo(2);
        }
    }

    @Test
    void leavesTheSessionAsItWas() {
        value(shell, "int kept = 7;\nint twice(int x) { return 2 * x; }\nkept");
        var before = shell.variables();
        practiseAll();
        assertThat(shell.variables()).isEqualTo(before);
        assertThat(value(shell, "twice(kept)")).isEqualTo(14);
        assertThat(error("new Practice$(1)")).contains("Practice$");
        assertThat(error("practice$(List.of(1))")).contains("practice$");
    }

    @Test
    void leavesNoClassesInJShell() throws ReflectiveOperationException {
        try (var jshell = JShell.builder()
                .executionEngine(new LocalExecutionControlProvider(), Map.of())
                .build()) {
            var way = OnePass.in(jshell, Narrowing.in(jshell, (_, _) -> true).orElseThrow())
                    .orElseThrow();
            var files = Doors.read(Doors.read(jshell, "taskFactory"), "fileManager");
            var before = Map.copyOf((Map<?, ?>) Doors.read(files, "classObjects"));
            var made = way.practise(
                    new Piece("class P { class Inner {} }", 0, false, false), new Piece("new P()", 0, false, false));
            assertThat(made).hasSize(4);
            assertThat(Doors.read(files, "classObjects")).isEqualTo(before);
            assertThat(jshell.snippets()).isEmpty();
        }
    }

    /// JShell of JDK 25 takes each later `var` for an `Object` when a name that it once gave out has no snippet.
    @Test
    void leavesTypesAsTheyAre() {
        practiseAll();
        assertThat(shell.evaluate("var list = List.of(1, 2);\nlist", 1))
                .isInstanceOfSatisfying(
                        Outcome.Value.class,
                        value -> assertThat(value.typeName()).isEqualTo("List<Integer>"));
        assertThat(value(shell, "list.getFirst() + 1")).isEqualTo(2);
    }

    @Test
    void takesNoNumberOfAClass() {
        var cell = "class Mine { }\nnew Mine().getClass().getName() + new Object() { }.getClass().getName()";
        practiseAll();
        try (var other = Shell.open(OPTIONS)) {
            assertThat(value(shell, cell)).isEqualTo(value(other, cell));
        }
    }

    @Test
    void letsAUserTakeItsNames() {
        shell.practise();
        assertThat(value(shell, "class Practice$ { int x = 5; }\nvar mine = new Practice$();\nmine.x"))
                .isEqualTo(5);
        practiseAll();
        assertThat(value(shell, "mine.x + new Practice$().x")).isEqualTo(10);
    }

    private void practiseAll() {
        for (var i = 0; i < Practice.ENOUGH; i++) shell.practise();
    }

    private static Object value(Shell shell, String code) {
        var outcome = shell.evaluate(code, 1);
        assertThat(outcome).as(() -> ShellTest.told(outcome)).isInstanceOf(Outcome.Value.class);
        return ((Outcome.Value) outcome).value();
    }

    private String error(String code) {
        return ((Outcome.Failed) shell.evaluate(code, 1)).error().plain();
    }
}
