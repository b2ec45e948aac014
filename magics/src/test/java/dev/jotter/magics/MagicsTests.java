package dev.jotter.magics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MagicsTests extends MagicTest {
    private static Path jar(Path folder, String name, String type) throws IOException {
        var source = folder.resolve(type + ".java");
        Files.writeString(
                source, "package jarred; public class %s { public static int n() { return 7; } }".formatted(type));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", folder.resolve("out").toString(), source.toString()))
                .isZero();
        var jar = folder.resolve(name);
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("jarred/%s.class".formatted(type)));
            out.write(Files.readAllBytes(folder.resolve("out/jarred/%s.class".formatted(type))));
        }
        return jar;
    }

    @Test
    void whoListsTheNames() {
        assertThat(shown("%who")).isEqualTo("No variables yet.");
        run("int a = 1; var b = \"two\"; var c = List.of(1);");
        assertThat(shown("%who")).isEqualTo("a b c");
        assertThat(shown("%who int List")).isEqualTo("a c");
    }

    @Test
    void whosListsTheVariables() {
        assertThat(shown("%whos")).isEqualTo("name  type  value\nNo variables yet.");
        run("int a = 1; var b = \"two\";");
        assertThat(shown("%whos")).isEqualTo("name  type    value\na     int     1\nb     String  \"two\"");
    }

    @Test
    void timeGivesTheValueAndSaysHowLongItTook() {
        assertThat(run("%time 1 + 2")).isEqualTo(new Outcome.Value(3, "int", List.of()));
        assertThat(run("%%time\nThread.sleep(30);\n4")).isEqualTo(new Outcome.Value(4, "int", List.of()));
        assertThat(said()).matches("took [0-9.]+ (µs|ms)\ntook (3\\d|[4-9]\\d|\\d{3})\\.\\d ms\n");
    }

    @Test
    void timeTellsTheLineOfAnError() {
        var error = ((Outcome.Failed) run("%%time\nint a = 1;\nint b = a / 0;")).error();
        assertThat(error.plain()).isEqualTo("""
                java.lang.ArithmeticException: / by zero
                  cell 1, line 3
                  3 | int b = a / 0;
                    |           ^""");
    }

    @Test
    void timeWantsSomethingToTime() {
        assertThat(error("%time"))
                .isEqualTo("There is nothing to time.\n"
                        + "Java was expected behind %time or below %%time, but nothing was found.\n"
                        + "Type %time and the code on one line, or %%time on a line above the cell.");
    }

    @Test
    void timeWritesDurationsForPeople() {
        assertThat(TimeMagic.text(Duration.ofNanos(1_500))).isEqualTo("2 µs");
        assertThat(TimeMagic.text(Duration.ofMillis(15))).isEqualTo("15.0 ms");
        assertThat(TimeMagic.text(Duration.ofMillis(1_234))).isEqualTo("1.23 s");
        assertThat(TimeMagic.text(Duration.ofSeconds(125))).isEqualTo("2 min 05 s");
    }

    @Test
    void jarsAddsWhatMatches(@TempDir Path folder) throws IOException {
        jar(folder, "one.jar", "One");
        jar(folder, "two.jar", "Two");
        done("%jars " + folder + "/*.jar");
        assertThat(said()).isEqualTo("added one.jar, two.jar\n");
        assertThat(run("jarred.One.n() + jarred.Two.n()")).isEqualTo(new Outcome.Value(14, "int", List.of()));
        assertThat(shown("%classpath")).contains(folder + "/one.jar").contains(folder + "/two.jar");
    }

    @Test
    void jarsSaysWhenNothingMatches(@TempDir Path folder) {
        assertThat(error("%jars " + folder + "/*.jar"))
                .isEqualTo("No jar matches \"" + folder + "/*.jar\".\n"
                        + "Files that end in .jar were expected below " + folder + ", but none was found.\n"
                        + "Correct the path; it starts from the notebook's folder unless it starts with a slash.");
        assertThat(error("%jars")).startsWith("%jars was called without a path.\n");
    }

    @Test
    void classPathAddsAFolder(@TempDir Path folder) throws IOException {
        jar(folder, "one.jar", "One");
        done("%classpath " + folder + "/out");
        assertThat(said()).isEqualTo("added out\n");
        assertThat(run("jarred.One.n()")).isEqualTo(new Outcome.Value(7, "int", List.of()));
        assertThat(error("%classpath " + folder + "/none")).startsWith("Nothing matches \"" + folder + "/none\".\n");
    }

    @Test
    void globsGoThroughFolders(@TempDir Path folder) throws IOException {
        var here = new Folder();
        Files.createDirectories(folder.resolve("a/b"));
        Files.createFile(folder.resolve("a/b/x.jar"));
        Files.createFile(folder.resolve("a/y.jar"));
        assertThat(Globs.expand(here, folder + "/**.jar")).hasSize(2);
        assertThat(Globs.expand(here, folder + "/a/*.jar")).containsExactly(folder.resolve("a/y.jar"));
        assertThat(Globs.expand(here, folder + "/a/../a/*.jar")).containsExactly(folder.resolve("a/y.jar"));
        assertThat(Globs.expand(here, folder + "/none/*.jar")).isEmpty();
        assertThat(Globs.root(here, "lib/*.jar")).isEqualTo(Path.of("lib").toAbsolutePath());
    }
}
