package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTests extends ShellTest {
    private static Path compiled(Path folder) throws IOException {
        return compiled(folder, "package added; public class Thing { public int answer() { return 42; } }");
    }

    private static Path compiled(Path folder, String code) throws IOException {
        var source = Files.createDirectories(folder.resolve("src/added")).resolve("Thing.java");
        Files.writeString(source, code);
        var classes = Files.createDirectories(folder.resolve("classes"));
        var status =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source.toString());
        assertThat(status).isZero();
        return classes;
    }

    @Test
    void addsAFolderWhileTheSessionRuns(@TempDir Path folder) throws IOException {
        error("new added.Thing().answer()");
        shell.addToClassPath(compiled(folder));
        assertThat(value("import added.*;\nnew Thing().answer()")).isEqualTo(42);
        assertThat(shell.classPath()).contains(folder.resolve("classes"));
    }

    @Test
    void keepsALibraryFromEndingTheProcess(@TempDir Path folder) throws IOException {
        shell.addToClassPath(compiled(folder, """
                package added;

                public class Thing {
                    public static void main(String[] words) {
                        Number shown = words.length > 0 ? Integer.valueOf(1) : Double.valueOf(2);
                        try {
                            if (shown.intValue() == 2) System.exit(4);
                            Runtime.getRuntime().halt(5);
                        } catch (RuntimeException e) {
                            throw e;
                        }
                    }
                    public static java.util.function.IntConsumer end() { return System::exit; }
                }
                """));
        assertThat(error("added.Thing.main(new String[0])").message())
                .startsWith("System.exit(4) was called, and was not let through.\n");
        assertThat(error("added.Thing.main(new String[1])").message()).startsWith("Runtime.halt(5) was called");
        assertThat(error("added.Thing.end().accept(6)").message()).startsWith("System.exit(6) was called");
        assertThat(value("added.Thing.class.getProtectionDomain().getCodeSource() != null"))
                .isEqualTo(true);
    }

    @Test
    void startsWithTheJdkAloneAndWidensWhenAnImportIsMissing() {
        assertThat(shell.classPath()).isEmpty();
        assertThat(value("import dev.jotter.display.*;\nvar a = 1;\nMimeBundle.text(\"hi\").text()"))
                .isEqualTo("hi");
        assertThat(shell.classPath()).isNotEmpty();
    }

    @Test
    void widensForAQualifiedName() {
        assertThat(value("var a = 1;\ndev.jotter.display.Html.escape(\"<\")")).isEqualTo("&lt;");
    }

    @Test
    void doesNotWidenForATypo() {
        error("Strng s = null;");
        assertThat(shell.classPath()).isEmpty();
    }

    @Test
    void sharesItsClassesWithTheProgram() {
        assertThat(value("dev.jotter.display.MimeBundle.text(\"hi\")"))
                .isInstanceOf(dev.jotter.display.MimeBundle.class);
    }

    @Test
    void startsWithTheGivenEntries() {
        var display = Path.of(dev.jotter.display.Html.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        try (var other = Shell.open(ShellOptions.bare()
                .compileClassPath(List.of(display))
                .startup(List.of("import dev.jotter.display.*;")))) {
            assertThat(other.evaluate("Html.escape(\">\")", 1))
                    .isEqualTo(new Outcome.Value("&gt;", "String", List.of()));
            assertThat(other.classPath()).containsExactly(display);
        }
    }
}
