package dev.jotter.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Use the isolated kernel as Jupyter does, and let its worker die of all it can die of.
class IsolatedTests {
    @TempDir
    static Path prefix;

    private static Program jupyter;

    @BeforeAll
    static void install() {
        jupyter = Packaged.installedIn(prefix).with("JOTTER_KERNEL", "jotter-isolated");
    }

    @Test
    void passesAllTwelveCasesOfThePublicKernelTest() {
        var ended = jupyter.run(PublicClients.script(jupyter, "kernel_test.py"));
        assertThat(ended.err()).contains("Ran 12 tests").contains("\nOK\n").doesNotContain("skipped");
    }

    @ParameterizedTest
    @CsvSource({
        "isolated_behaviour, does_ordinary_work",
        "isolated_behaviour, tells_of_a_worker_killed_under_a_cell",
        "isolated_behaviour, tells_of_a_worker_killed_between_cells",
        "isolated_behaviour, tells_of_a_native_crash",
        "isolated_behaviour, tells_of_an_exit_in_native_code",
        "isolated_behaviour, survives_an_out_of_memory_error_in_a_cell",
        "isolated_behaviour, shows_what_native_code_prints",
        "isolated_behaviour, replays_what_was_lost",
        "isolated_behaviour, stops_a_replay_at_the_first_failing_cell",
        "isolated_behaviour, ends_a_worker_that_does_not_stop",
        "isolated_behaviour, keeps_its_worker_when_all_processes_are_interrupted",
        "isolated_behaviour, completes_while_a_cell_runs",
        "isolated_behaviour, talks_over_a_comm",
        "isolated_behaviour, remembers_across_workers",
        "isolated_behaviour, gives_up_on_workers_that_never_start",
        "isolated_behaviour, leaves_no_worker_behind_a_killed_front",
        "isolated_behaviour, leaves_no_process_after_shutdown",
        "isolated_behaviour, leaves_no_process_when_a_cell_runs",
        "kernel_behaviour, prints_a_hundred_thousand_lines",
        "kernel_behaviour, stops_an_endless_loop_by_message",
        "kernel_behaviour, stops_an_endless_loop_by_signal",
        "kernel_behaviour, stops_a_sleeping_cell_and_what_was_sent_behind_it",
        "kernel_behaviour, lives_on_after_exit_and_halt",
        "kernel_behaviour, asks_the_person",
        "kernel_behaviour, leads_late_output_to_its_cell",
        "kernel_behaviour, ends_with_a_jupyter_that_was_killed",
        "kernel_behaviour, starts_again_with_nothing_remembered",
        "kernel_wire, answers_in_a_subshell_while_a_long_cell_sleeps",
        "kernel_wire, lives_through_a_storm_of_signals",
        "debug, goes_through_a_cell_as_the_panel_does",
        "debug, ends_while_a_cell_stands"
    })
    void behaves(String script, String what) throws IOException {
        behaves(jupyter, script, what);
    }

    @Test
    void tellsOfAWorkerWithoutMemory() throws IOException {
        var small = jupyter.with("JDK_JAVA_OPTIONS", "-Xmx300m -XX:+ExitOnOutOfMemoryError");
        behaves(small, "isolated_behaviour", "tells_of_a_worker_without_memory");
    }

    private static void behaves(Program program, String script, String what) throws IOException {
        var folder = Files.createTempDirectory(prefix, what);
        var own = new Program(folder, program.environment())
                .with("JOTTER_HOME", folder.resolve("home").toString());
        var ended = own.run(PublicClients.script(own, script + ".py", what));
        assertThat(ended.out()).as("%s", ended).isEqualTo("ok\n");
        assertThat(ended.exit()).as("%s", ended).isZero();
    }
}
