package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MainTests {
    @Test
    void namesTheNearestCommand() {
        var said = Said.by(() -> assertThat(Main.run(List.of("rnu"))).isEqualTo(2));
        assertThat(said.err()).isEqualTo("""
                        Jotter knows no command "rnu".
                        One of these was expected: check, doctor, install, kernel, repl, run, version.
                        Did you mean "run"?
                        """);
    }

    @Test
    void saysWhatItKnowsWhenNothingIsNear() {
        var said = Said.by(() -> assertThat(Main.run(List.of())).isEqualTo(2));
        assertThat(said.err()).contains("Type ./jotter help to see what each does.");
    }

    @Test
    void asksForAConnectionFile() {
        var said = Said.by(() -> assertThat(Main.run(List.of("kernel"))).isEqualTo(2));
        assertThat(said.err()).isEqualTo("""
                        "jotter kernel" needs to know where Jupyter listens.
                        One connection file was expected; found: 0 words.
                        Let Jupyter start the kernel: ./jotter install, then pick "Java (Jotter)" in a notebook.
                        """);
    }

    @Test
    void refusesWordsThatACommandDoesNotTake() {
        for (var command : List.of("repl", "doctor", "install", "version")) {
            var said =
                    Said.by(() -> assertThat(Main.run(List.of(command, "more"))).isEqualTo(2));
            assertThat(said.err()).startsWith("\"jotter " + command + "\" takes no word \"more\".\n");
        }
    }
}
