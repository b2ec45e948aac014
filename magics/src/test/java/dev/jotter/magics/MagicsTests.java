package dev.jotter.magics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.display.Rendering;
import dev.jotter.display.Screens;
import dev.jotter.display.TextScreen;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import dev.jotter.shell.ShellOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MagicsTests {
    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.open(ShellOptions.bare());
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private Outcome run(String code) {
        return shell.evaluate(code, 1);
    }

    private String shown(String code) {
        return Rendering.of(((Outcome.Value) run(code)).value()).text();
    }

    private String error(String code) {
        return ((Outcome.Failed) run(code)).error().message();
    }

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
    void helpListsAllMagics() {
        assertThat(shown("%help").lines().map(line -> line.split("[ ,]")[0]))
                .containsExactly("magic", "%classpath", "%help", "%jars", "%time", "%who");
    }

    @Test
    void helpExplainsOne() {
        assertThat(shown("%help %who")).isEqualTo("magic  does\n%who   list the variables with their types and values");
        assertThat(error("%help hwo"))
                .isEqualTo("There is no magic %hwo to explain.\n"
                        + "A name that %help lists was expected, but \"hwo\" was found.\nDid you mean \"who\"?");
    }

    @Test
    void whoListsTheVariables() {
        assertThat(shown("%who")).isEqualTo("name  type  value\nNo variables yet.");
        run("int a = 1; var b = \"two\";");
        assertThat(shown("%who")).isEqualTo("name  type    value\na     int     1\nb     String  \"two\"");
    }

    @Test
    void timeGivesTheValueAndSaysHowLongItTook() {
        var bytes = new ByteArrayOutputStream();
        var before = Screens.install(TextScreen.on(new PrintStream(bytes, true, StandardCharsets.UTF_8), false));
        try {
            assertThat(run("%time 1 + 2")).isEqualTo(new Outcome.Value(3, "int", List.of()));
            assertThat(run("%%time\nThread.sleep(30);\n4")).isEqualTo(new Outcome.Value(4, "int", List.of()));
        } finally {
            Screens.install(before);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .matches("took [0-9.]+ (µs|ms)\ntook (3\\d|[4-9]\\d|\\d{3})\\.\\d ms\n");
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
        assertThat(run("%jars " + folder + "/*.jar")).isEqualTo(new Outcome.Done(List.of("added one.jar, two.jar")));
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
        assertThat(run("%classpath " + folder + "/out")).isEqualTo(new Outcome.Done(List.of("added out")));
        assertThat(run("jarred.One.n()")).isEqualTo(new Outcome.Value(7, "int", List.of()));
        assertThat(error("%classpath " + folder + "/none")).startsWith("Nothing matches \"" + folder + "/none\".\n");
    }

    @Test
    void globsGoThroughFolders(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.createFile(folder.resolve("a/b/x.jar"));
        Files.createFile(folder.resolve("a/y.jar"));
        assertThat(Globs.expand(folder + "/**.jar")).hasSize(2);
        assertThat(Globs.expand(folder + "/a/*.jar")).containsExactly(folder.resolve("a/y.jar"));
        assertThat(Globs.expand(folder + "/a/../a/*.jar")).containsExactly(folder.resolve("a/y.jar"));
        assertThat(Globs.expand(folder + "/none/*.jar")).isEmpty();
        assertThat(Globs.root("lib/*.jar")).isEqualTo(Path.of("lib").toAbsolutePath());
    }
}
