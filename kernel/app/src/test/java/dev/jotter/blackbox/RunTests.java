package dev.jotter.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Run notebooks from the command line, as the packaged program.
class RunTests {
    @TempDir
    Path folder;

    @Test
    void endsThoughAThreadOfTheNotebookGoesOn() throws IOException {
        var file = notebook("new Thread(() -> { while (true) { } }).start();\nSystem.out.println(6 * 7);");
        var ended = run(Packaged.jotter("run", file.toString()));
        assertThat(ended.out()).contains("\n42\n").endsWith("Outputs: " + folder.resolve("book.out.ipynb") + "\n");
        assertThat(ended.exit()).isZero();
    }

    @Test
    void givesOneForACellThatFails() throws IOException {
        var file = notebook("System.exit(0);");
        var ended = run(Packaged.jotter("run", file.toString()));
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("System.exit");
    }

    @Test
    void takesPathsFromWhereTheUserStands() throws IOException {
        notebook("rows + 1");
        var words = Packaged.jotter("run", "book.ipynb", "-p", "rows=41", "--out", "made.ipynb");
        words.add(1, "-Djotter.cwd=" + folder);
        assertThat(run(words).exit()).isZero();
        assertThat(Files.readString(folder.resolve("made.ipynb"))).contains("\"42\"");
    }

    @Test
    void keepsTheTalkOfLibrariesOutOfTheCells() throws IOException {
        var file = notebook("""
                var log = java.util.logging.Logger.getLogger("library");
                log.info("chatter");
                log.severe("disk on fire");
                System.err.println("mine");
                """);
        var ended = run(Packaged.jotter("run", file.toString()));
        assertThat(ended.err()).contains("SEVERE: disk on fire").doesNotContain("chatter");
        assertThat(Files.readString(folder.resolve("book.out.ipynb")))
                .contains("mine\\n\"")
                .doesNotContain("SEVERE");
    }

    @Test
    void endsThoughACellCannotBeStopped() throws IOException {
        var file = Cells.notebook(
                folder.resolve("book.ipynb"),
                List.of("var n = 6 * 7;\nn", "Stream.generate(Object::new).filter(\"x\"::equals).findFirst()"));
        var ended = run(Packaged.jotter("run", file.toString(), "--timeout", "6"));
        assertThat(ended.exit()).as("%s", ended).isEqualTo(1);
        assertThat(ended.err()).contains("Cell 2 was stopped because it ran too long.");
        assertThat(Files.readString(folder.resolve("book.out.ipynb"))).contains("\"42\"", "\"ename\": \"Timeout\"");
    }

    @Test
    void leavesAWholeNotebookWhenItIsKilled() throws Exception {
        var file = Cells.notebook(folder.resolve("book.ipynb"), List.of("6 * 7", "while (true) { }"));
        var copy = folder.resolve("book.out.ipynb");
        var process = new ProcessBuilder(Packaged.jotter("run", file.toString()))
                .redirectErrorStream(true)
                .start();
        try (var lines = process.inputReader()) {
            while (!Objects.requireNonNull(lines.readLine()).startsWith("[2]")) continue;
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(new ObjectMapper()
                        .readTree(copy.toFile())
                        .at("/cells/0/outputs/0/data/text~1plain/0")
                        .asText())
                .isEqualTo("42");
    }

    private Program.Ended run(List<String> words) {
        return Program.in(folder, folder.resolve("home")).run(words);
    }

    private Path notebook(String code) throws IOException {
        return Cells.notebook(folder.resolve("book.ipynb"), List.of(code));
    }
}
