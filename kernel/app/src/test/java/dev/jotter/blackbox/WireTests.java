package dev.jotter.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Speak Jupyter's protocol with the installed kernel, by Jupyter's own client on ZeroMQ's own library.
class WireTests {
    @TempDir
    static Path prefix;

    private static Program jupyter;

    @BeforeAll
    static void install() {
        jupyter = Packaged.installedIn(prefix);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answers_in_a_subshell_while_a_long_cell_sleeps",
                "talks_through_comms",
                "lives_through_a_storm_of_signals",
                "answers_ten_thousand_queued_cells_in_order",
                "answers_after_rubbish_on_every_port"
            })
    void behaves(String what) {
        var ended = jupyter.run(PublicClients.script(jupyter, "kernel_wire.py", what));
        assertThat(ended.out()).as("%s", ended).isEqualTo("ok\n");
        assertThat(ended.exit()).as("%s", ended).isZero();
    }
}
