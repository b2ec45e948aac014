package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class WholeCellTests extends ShellTest {
    private static final String COUNTER =
            "class Counter { final int x; Counter(int x) { this.x = x; } int twice() { return 2 * x; } }";

    /// This fails on a JDK whose JShell has changed inside: sessions then work, but more slowly.
    @Test
    void entersIntoJShellWhatOnePassHasCompiled() {
        try (var jshell = JShell.builder()
                .executionEngine(new LocalExecutionControlProvider(), Map.of())
                .build()) {
            var way = OnePass.in(jshell, Narrowing.in(jshell, (_, _) -> true).orElseThrow())
                    .orElseThrow();
            var made = way.compile(List.of(piece(COUNTER)), List.of(piece("new Counter(21).twice()")))
                    .orElseThrow();
            assertThat(made.codes()).singleElement().satisfies(code -> {
                assertThat(code.typeName()).isEqualTo("int");
                assertThat(code.classes()).hasSize(1);
            });
            assertThat(jshell.types()).singleElement().satisfies(type -> {
                assertThat(jshell.status(type)).isEqualTo(Status.VALID);
                assertThat(type.source()).isEqualTo(COUNTER);
            });
            assertThat(jshell.eval("new Counter(4).twice()").getFirst().value()).isEqualTo("8");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { }",
                "for (;;) System.out.println();",
                "do { } while (true);",
                "throw new Error();",
                "if (1 < 2) System.out.println();",
                "if (1 < 2) System.out.println(); else throw new Error();"
            })
    void takesStatementsInOnePassEvenIfTheyNeverEnd(String source) {
        assertThat(compiled(source)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.out.println(); else System.out.println();",
                "while (true) { } int x = 1;",
                "again: while (true) break again;",
                "switch (1) { default -> System.out.println(); }",
                "int x;",
                "class Inner { }",
                "return;",
                ";"
            })
    void leavesOtherThingsToJShell(String source) {
        assertThat(compiled(source)).isEmpty();
    }

    private static List<OnePass.Code> compiled(String source) {
        try (var jshell = JShell.builder()
                .executionEngine(new LocalExecutionControlProvider(), Map.of())
                .build()) {
            var way = OnePass.in(jshell, Narrowing.in(jshell, (_, _) -> true).orElseThrow())
                    .orElseThrow();
            return way.compile(List.of(), List.of(new Piece(source, 0, true, false)))
                    .map(OnePass.Compiled::codes)
                    .orElse(List.of());
        }
    }

    @Test
    void leavesJShellAsItWasWhenRefused() {
        try (var jshell = JShell.builder()
                .executionEngine(new LocalExecutionControlProvider(), Map.of())
                .build()) {
            var way = OnePass.in(jshell, Narrowing.in(jshell, (_, _) -> true).orElseThrow())
                    .orElseThrow();
            assertThat(way.compile(List.of(piece(COUNTER)), List.of(piece("new Counter(21).thrice()"))))
                    .isEmpty();
            assertThat(jshell.snippets()).isEmpty();
            // Stock JShell takes this for an Object while it knows of a type without a snippet.
            jshell.eval("var text = \"a\";");
            assertThat(jshell.variables().findFirst().orElseThrow().typeName()).isEqualTo("String");
        }
    }

    @Test
    void declaresNothingWhenTheLastLineIsWrong() {
        assertThat(error(COUNTER + "\nnew Counter(21).thrice()").plain())
                .contains("line 2", "Nothing of this cell ran.");
        assertThat(error("new Counter(1)").plain()).contains("cannot find symbol: class Counter");
    }

    @Test
    void placesWhatIsThrownInItsLine() {
        var plain = error(
                        "class Late { int fail() {\n  throw new IllegalStateException(\"so\"); } }\nint a() { return 1; }\n"
                                + "new Late().fail() + a()")
                .plain();
        assertThat(plain).contains("line 2", "line 4");
    }

    @Test
    void keepsTheNamesOfParameters() {
        assertThat(value("class Named { void go(int first) {} }\n"
                        + "Named.class.getDeclaredMethods()[0].getParameters()[0].getName()"))
                .isEqualTo("first");
    }

    @Test
    void runsACallWithoutAValueAtTheEnd() {
        done("int calls = 0;");
        done("void call() { calls++; }\ncall();\ncall()");
        assertThat(value("calls")).isEqualTo(2);
    }

    @Test
    void compilesAnewWhatTheCellItselfChangesMeanwhile() {
        done("int calls = 0;");
        assertThat(value("class Once { static int n = 1; }\ncalls += Once.n;\ncalls"))
                .isEqualTo(1);
        assertThat(value("class Once { static int n = 2; }\ncalls += Once.n;\ncalls"))
                .isEqualTo(3);
        assertThat(value("class Once { static int n = 2; }\ncalls += Once.n;\ncalls"))
                .isEqualTo(5);
    }

    private static Piece piece(String source) {
        return new Piece(source, 0, false, false);
    }
}
