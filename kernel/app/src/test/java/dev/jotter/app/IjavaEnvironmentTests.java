package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.shell.ErrorReport;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import dev.jotter.shell.ShellOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class IjavaEnvironmentTests {
    @TempDir
    Path folder;

    private static Optional<Duration> timeout(String text) {
        return new IjavaEnvironment(Map.of("IJAVA_TIMEOUT", text)).timeout();
    }

    private static Outcome value(Shell shell, String code) {
        return shell.evaluate(code, 1);
    }

    @Test
    void readsATimeout() {
        assertThat(timeout("1500")).contains(Duration.ofMillis(1500));
        assertThat(timeout("30 SECONDS")).contains(Duration.ofSeconds(30));
        assertThat(timeout("20 milliseconds")).contains(Duration.ofMillis(20));
        assertThat(timeout("-1")).isEmpty();
        assertThat(new IjavaEnvironment(Map.of()).timeout()).isEmpty();
        assertThatThrownBy(() -> timeout("soon"))
                .hasMessage("IJAVA_TIMEOUT cannot be \"soon\".\n"
                        + "Milliseconds, or a number and a unit, were expected.\n"
                        + "Set it to 30000 or \"30 SECONDS\", or unset it.");
    }

    @Test
    void addsClassesScriptsAndOptions() throws IOException {
        var source = folder.resolve("Added.java");
        Files.writeString(source, "package added; public class Added { public static int n() { return 7; } }");
        var classes = folder.resolve("classes");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", classes.toString(), source.toString()))
                .isZero();
        Files.writeString(
                folder.resolve("a.jsh"), "import added.Added;\nint twice(int number) {\n return 2 * number;\n}");
        var environment = new IjavaEnvironment(Map.of(
                "IJAVA_CLASSPATH",
                folder.resolve("clas*") + File.pathSeparator + folder.resolve("none"),
                "IJAVA_STARTUP_SCRIPTS_PATH",
                folder.resolve("*.jsh").toString(),
                "IJAVA_STARTUP_SCRIPT",
                "var seven = Added.n();",
                "IJAVA_COMPILER_OPTS",
                "-parameters -Xlint:none"));
        try (var shell = Shell.open(environment.addTo(ShellOptions.bare()))) {
            assertThat(value(shell, "twice(seven)")).isEqualTo(new Outcome.Value(14, "int", List.of()));
            shell.evaluate("class Named { void call(int number) {} }", 2);
            assertThat(value(shell, "Named.class.getDeclaredMethods()[0].getParameters()[0].getName()"))
                    .isEqualTo(new Outcome.Value("number", "String", List.of()));
        }
    }

    @Test
    void leavesASessionAsItIsWithoutThem() {
        var options = ShellOptions.bare().startup(List.of("int a = 1;"));
        assertThat(new IjavaEnvironment(Map.of()).addTo(options)).isEqualTo(options);
    }

    @Test
    @Timeout(20)
    void stopsACellThatTakesLonger() {
        try (var shell = Shell.open(ShellOptions.bare());
                var limit = new TimeLimit(Optional.of(Duration.ofMillis(300)))) {
            var failed = (Outcome.Failed) limit.evaluate(shell, "while (true) { }", 1);
            assertThat(failed.error())
                    .extracting(ErrorReport::plain)
                    .isEqualTo("The cell was stopped because it ran too long.\n"
                            + "At most 0.3 seconds were allowed by IJAVA_TIMEOUT.\n"
                            + "Allow more, or unset it, and start the kernel again.");
            assertThat(limit.evaluate(shell, "1 + 1", 2)).isEqualTo(new Outcome.Value(2, "int", List.of()));
        }
    }
}
