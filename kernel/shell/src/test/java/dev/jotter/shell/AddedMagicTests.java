package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Magics that come in a jar while the session runs.
class AddedMagicTests extends ShellTest {
    private static final String SERVICES = "META-INF/services/" + Magic.class.getName();

    @TempDir
    Path folder;

    /// Make a jar with a magic that counts its calls.
    private Path jar(String name, String alias, String services) throws IOException {
        var source = folder.resolve("Counting.java");
        Files.writeString(source, """
                package added;
                import dev.jotter.shell.Call;
                import dev.jotter.shell.Magic;
                import dev.jotter.shell.Outcome;
                import dev.jotter.shell.Shell;
                import java.util.List;
                public final class Counting implements Magic {
                    private int calls;
                    public String name() { return "%s"; }
                    public String help() { return "%%%s: count"; }
                    public List<String> aliases() { return List.of("%s"); }
                    public Outcome run(Call call, Shell shell) throws Exception {
                        if (call.arguments().equals("throw")) throw new java.io.IOException("gone");
                        return new Outcome.Value(++calls, "int", List.of());
                    }
                }
                """.formatted(name, name, alias));
        var classes = Files.createDirectories(folder.resolve("classes"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", classes.toString(), source.toString()))
                .isZero();
        var jar = folder.resolve(name + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("added/Counting.class"));
            out.write(Files.readAllBytes(classes.resolve("added/Counting.class")));
            out.putNextEntry(new JarEntry(SERVICES));
            out.write(services.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    @Test
    void areThereFromThenOn() throws IOException {
        assertThat(error("%counting").message()).startsWith("There is no magic %counting.");
        shell.addToClassPath(jar("counting", "count", "added.Counting"));
        assertThat(value("%counting")).isEqualTo(1);
        assertThat(shell.magics()).extracting(Magic::name).contains("counting").doesNotContain("count");
    }

    @Test
    void keepTheirStateWhenTheClassPathGrowsAgain() throws IOException {
        shell.addToClassPath(jar("counting", "count", "added.Counting"));
        value("%counting");
        shell.addToClassPath(folder.resolve("classes"));
        assertThat(value("%count")).isEqualTo(2);
    }

    @Test
    void doNotTakeTheNameOfOneThatIsThere() throws IOException {
        shell.addToClassPath(jar("echo", "also", "added.Counting"));
        assertThat(value("%echo hi")).isEqualTo("hi");
    }

    @Test
    void doNotHarmTheOthersWhenTheyAreBroken() throws IOException {
        shell.addToClassPath(jar("counting", "count", "added.Missing\nadded.Counting\n"));
        assertThat(value("%counting")).isEqualTo(1);
        assertThat(value("%echo hi")).isEqualTo("hi");
    }

    @Test
    void mayThrowWhatTheyLike() throws IOException {
        shell.addToClassPath(jar("counting", "count", "added.Counting"));
        assertThat(error("%counting throw").message()).isEqualTo("%counting failed: java.io.IOException: gone");
    }
}
