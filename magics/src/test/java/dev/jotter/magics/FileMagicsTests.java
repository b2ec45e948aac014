package dev.jotter.magics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMagicsTests extends MagicTest {
    @TempDir
    Path folder;

    @BeforeEach
    void standInTheFolder() {
        run("%cd " + folder);
        said();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void runsAProgramWithItsMain() throws IOException {
        write("Main.java", """
                package app;
                import java.util.stream.Stream;
                public class Main {
                    record Word(String text) {}
                    public static void main(String[] words) {
                        System.out.println(Stream.of(words).map(Word::new).toList());
                    }
                }
                """);
        done("%run Main.java one \"two \\ three\"");
        assertThat(said()).isEqualTo("[Word[text=one], Word[text=two \\ three]]\n");
        done("%load Main.java");
        assertThat(said()).isEmpty();
        assertThat(shown("new Main.Word(\"x\").text()")).isEqualTo("x");
    }

    @Test
    void givesTheValueOfASnippetFile() throws IOException {
        write("some.jshell", "#!/usr/bin/env jotter\nint twice(int n) {\n    return 2 * n;\n}\ntwice(21)");
        assertThat(shown("%run some.jshell")).isEqualTo("42");
        assertThat(shown("twice(4)")).isEqualTo("8");
    }

    @Test
    void runsTheCellsOfANotebook() throws IOException {
        write("book.ipynb", """
                {"cells": [{"cell_type": "markdown", "source": "no code"},
                           {"cell_type": "code", "source": ["var a = 6;\\n", "a"]},
                           {"cell_type": "code", "source": "%time a * 7"}], "nbformat": 4}""");
        assertThat(shown("%load book.ipynb")).isEqualTo("42");
        assertThat(said()).startsWith("6\ntook ");
    }

    @Test
    void tellsWhereAFileFails() throws IOException {
        write("bad.jshell", "int a = 1;\nint b = a / 0;");
        var error = ((Outcome.Failed) run("%run bad.jshell")).error();
        assertThat(error.plain())
                .contains("line 2\n  2 | int b = a / 0;")
                .endsWith("This is in bad.jshell, whose lines are counted above.");
        write(
                "bad.ipynb",
                "{\"cells\": [{\"cell_type\": \"code\", \"source\": \"1\"}, "
                        + "{\"cell_type\": \"code\", \"source\": \"throw new Exception();\"}]}");
        assertThat(((Outcome.Failed) run("%run bad.ipynb")).error().plain())
                .endsWith("This is in cell 2 of bad.ipynb, whose lines are counted above.");
        write("no.ipynb", "int a;");
        assertThat(error("%run no.ipynb"))
                .isEqualTo("\"no.ipynb\" cannot be read.\nA notebook of format 4 was expected, but it is no JSON.\n"
                        + "Check what the file holds: " + folder.resolve("no.ipynb"));
        assertThat(error("%run none.java"))
                .isEqualTo("There is no file \"none.java\".\nJava or a notebook was expected at "
                        + folder.resolve("none.java")
                        + ".\nCorrect the path; it starts from the folder that %pwd gives.");
        assertThat(error("%run")).startsWith("%run was called without a file.\n");
        assertThat(error("%load")).startsWith("%load does not know which file is meant.\n");
    }

    @Test
    void writesTheTextOfACell() throws IOException {
        done("%%writefile \"a b.txt\"\none\ntwo\n");
        done("%%writefile -a \"a b.txt\"\nthree");
        done("%%writefile other.txt\nx");
        done("%%writefile other.txt\ny");
        assertThat(Files.readString(folder.resolve("a b.txt"))).isEqualTo("one\ntwo\nthree");
        assertThat(Files.readString(folder.resolve("other.txt"))).isEqualTo("y");
        assertThat(said()).isEqualTo("wrote a b.txt\nadded to a b.txt\nwrote other.txt\nwrote over other.txt\n");
        assertThat(error("%%writefile none/x.txt\ny"))
                .isEqualTo("\"" + folder.resolve("none/x.txt") + "\" cannot be written.\nThe folder "
                        + folder.resolve("none") + " was expected, but it is not there.\n"
                        + "Choose another place, or make the folder: %sh mkdir -p <folder>.");
        assertThat(error("%writefile x.txt")).startsWith("%%writefile does not know what to write where.\n");
    }

    @Test
    void loadsWhatOthersNeed() throws IOException {
        write(
                "Helpers.java",
                "import java.util.List;\nclass Helpers { static List<Integer> two() { return List.of(1, 2); } }");
        done("%load Helpers.java");
        assertThat(shown("Helpers.two()")).isEqualTo(List.of(1, 2).toString());
    }
}
