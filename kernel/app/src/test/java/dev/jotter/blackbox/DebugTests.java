package dev.jotter.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Debug the installed kernel with a scripted front end that speaks as JupyterLab's debugger does.
class DebugTests {
    @TempDir
    static Path prefix;

    private static Program jupyter;

    @BeforeAll
    static void install() {
        jupyter = Packaged.installedIn(prefix);
        assertThat(prefix.resolve("share/jupyter/kernels/jotter/kernel.json"))
                .content()
                .containsPattern("\"debugger\" *: *true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "goes_through_a_cell_as_the_panel_does",
                "answers_other_questions_while_a_cell_stands",
                "shows_the_variables_of_a_session_without_being_started",
                "stops_at_exceptions",
                "pauses_a_loop_and_lets_it_be_interrupted",
                "follows_what_ran_before_once_it_runs_again",
                "lets_everybody_go_on_a_disconnect",
                "stands_in_a_thread_that_a_cell_started",
                "ends_while_a_cell_stands"
            })
    void debugs(String what) {
        var ended = jupyter.run(PublicClients.script(jupyter, "debug.py", what));
        assertThat(ended.out()).as("%s", ended).isEqualTo("ok\n");
        assertThat(ended.exit()).as("%s", ended).isZero();
    }
}
