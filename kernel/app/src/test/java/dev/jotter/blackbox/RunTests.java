package dev.jotter.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Run notebooks from the command line, as the packaged program.
class RunTests {
    @TempDir
    Path folder;

    @Test
    void endsThoughAThreadOfTheNotebookGoesOn() throws IOException {
        var file = notebook("new Thread(() -> { while (true) { } }).start();\\nSystem.out.println(6 * 7);");
        var ended = Program.run(Program.jotter("run", file.toString()), Map.of());
        assertThat(ended.said()).contains("\n42\n").endsWith("Outputs: " + folder.resolve("book.out.ipynb") + "\n");
        assertThat(ended.status()).isZero();
    }

    @Test
    void givesOneForACellThatFails() throws IOException {
        var file = notebook("System.exit(0);");
        var ended = Program.run(Program.jotter("run", file.toString()), Map.of());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said()).contains("System.exit");
    }

    @Test
    void takesPathsFromWhereTheUserStands() throws IOException {
        notebook("rows + 1");
        var words = Program.jotter("run", "book.ipynb", "-p", "rows=41", "--out", "made.ipynb");
        words.add(1, "-Djotter.cwd=" + folder);
        assertThat(Program.run(words, Map.of()).status()).isZero();
        assertThat(Files.readString(folder.resolve("made.ipynb"))).contains("\"42\"");
    }

    private Path notebook(String code) throws IOException {
        return Files.writeString(folder.resolve("book.ipynb"), """
                {"cells": [{"cell_type": "code", "id": "a", "metadata": {}, "execution_count": null, "outputs": [],
                            "source": "%s"}],
                 "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
                """.formatted(code));
    }
}
