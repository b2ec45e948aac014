package dev.jotter.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Work in the terminal as a person does, through a pseudo terminal, and through a pipe.
class ReplTests {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Path SCRIPT = Program.ROOT.resolve("kernel/app/src/test/resources/blackbox/repl.py");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"obeys_every_key", "remembers_what_was_typed_before", "fits_tables_and_saves_plots"})
    void atATerminal(String what) {
        assumeTrue(Files.isExecutable(Path.of(PYTHON)), "Python, which has the pseudo terminal, is not installed.");
        var words = new ArrayList<>(List.of(PYTHON, SCRIPT.toString(), what));
        words.addAll(Packaged.jotter("repl"));
        var data = Program.ROOT.resolve("notebooks/data/penguins.csv").toString();
        var ended = Program.in(folder, folder.resolve("home"))
                .with("PENGUINS", data)
                .run(words);
        assertThat(ended.out()).as("%s", ended).isEqualTo("ok\n");
    }

    @Test
    void runsWhatComesThroughAPipe() throws IOException {
        var script = Files.writeString(
                folder.resolve("script.jsh"), "var n = 20;\nn + 1\nthrow new Exception(\"no\");\n9\n");
        var command = String.join(" ", quoted(Packaged.jotter("repl"))) + " < " + script;
        var ended = Program.in(folder, folder.resolve("home")).run(List.of("/bin/sh", "-c", command));
        assertThat(ended.exit()).as("%s", ended).isEqualTo(1);
        assertThat(ended.out()).isEqualTo("21\n");
        assertThat(ended.err()).startsWith("java.lang.Exception: no");
    }

    private static List<String> quoted(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").toList();
    }
}
