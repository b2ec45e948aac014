package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardLocation;
import jdk.jshell.JShell;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// These fail on a JDK whose JShell has changed inside: sessions then work, but more slowly.
public class NarrowingTests {
    private final JShell jshell = JShell.builder()
            .executionEngine(new LocalExecutionControlProvider(), java.util.Map.of())
            .build();

    @AfterEach
    void close() {
        jshell.close();
    }

    @Test
    void findsEveryShortcutInThisJdk() {
        var narrowing = Narrowing.in(jshell, (_, _) -> true);
        assertThat(narrowing).isPresent();
        assertThat(OnePass.in(jshell, narrowing.orElseThrow())).isPresent();
        assertThat(Preset.in(jshell)).isPresent();
    }

    @Test
    void showsTheCompilerOnlyWhatIsNamed() {
        var narrowing = Narrowing.in(jshell, (_, _) -> true).orElseThrow();
        jshell.eval("int a = 1;");
        jshell.eval("class B {}");
        assertThat(Focus.on(Set.of("B"), this::listed)).isEqualTo(listed() - 1);
        assertThat(Focus.on(
                        Set.of("B"),
                        () -> jshell.sourceCodeAnalysis().sourceToSnippets("a").stream()
                                .flatMap(jshell::diagnostics)
                                .count()))
                .isEqualTo(1);
        assertThat(narrowing.declarations(jshell)).hasSize(2);
    }

    @Test
    void reachesWhatIsNamedByWhatIsNamed() {
        var reach = new Reach(jshell, Narrowing.in(jshell, (_, _) -> true).orElseThrow());
        jshell.eval("int unused = 1;");
        jshell.eval("record R(int x) {}");
        jshell.eval("R make() { return new R(other()); }");
        jshell.eval("var made = java.util.List.of(new R(1));");
        assertThat(reach.of(Words.of("make().x()")).orElseThrow())
                .contains("make", "R")
                .doesNotContain("unused", "other");
        assertThat(reach.of(Words.of("made")).orElseThrow()).contains("R").doesNotContain("make");
    }

    @Test
    void reachesAllThatIsCompiledAgainWhenSomethingIsDeclaredAnew() {
        var reach = new Reach(jshell, Narrowing.in(jshell, (_, _) -> true).orElseThrow());
        jshell.eval("int rate = 1;");
        jshell.eval("int far = 1;");
        jshell.eval("int tax(int n) { return n * rate; }");
        jshell.eval("int due(int n) { return tax(n) + far; }");
        assertThat(reach.of(Words.of("double rate = 2;")).orElseThrow()).contains("tax", "due", "far");
    }

    @Test
    void showsAValueWhoseTypeCannotBeWritten() {
        try (var shell = Shell.open(ShellOptions.bare())) {
            shell.evaluate("var mixed = java.util.List.of(1, \"one\");", 1);
            assertThat(shell.evaluate("mixed.get(1)", 2))
                    .isInstanceOfSatisfying(
                            Outcome.Value.class,
                            value -> assertThat(value.value()).isEqualTo("one"));
        }
    }

    private int listed() {
        try {
            var files = (JavaFileManager) Doors.read(Doors.read(jshell, "taskFactory"), "fileManager");
            var count = 0;
            for (var file : files.list(StandardLocation.CLASS_PATH, "REPL", Set.of(Kind.CLASS), false)) {
                if (file != null) count++;
            }
            return count;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
