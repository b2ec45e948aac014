package dev.jotter.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Use the installed kernel as Jupyter does: with Jupyter's own clients, from another process.
class KernelTests {
    @TempDir
    static Path prefix;

    private static Program jupyter;

    @BeforeAll
    static void install() {
        var launcher = Program.ROOT.resolve("jotter").toString();
        jupyter = Packaged.installedIn(prefix).with("JOTTER_LAUNCHER", launcher);
    }

    @Test
    void passesAllTwelveCasesOfThePublicKernelTest() {
        var ended = jupyter.run(PublicClients.script(jupyter, "kernel_test.py"));
        assertThat(ended.err()).contains("Ran 12 tests").contains("\nOK\n").doesNotContain("skipped");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prints_a_hundred_thousand_lines",
                "stops_an_endless_loop_by_message",
                "stops_an_endless_loop_by_signal",
                "stops_a_program_that_the_signal_ends_first",
                "hears_a_signal_that_its_parent_ignores",
                "stops_a_sleeping_cell_and_what_was_sent_behind_it",
                "lives_on_after_exit_and_halt",
                "asks_the_person",
                "leads_late_output_to_its_cell",
                "updates_a_display_in_place",
                "ends_within_a_second_and_leaves_nothing",
                "ends_while_a_cell_runs",
                "ends_with_a_jupyter_that_was_killed",
                "starts_again_with_nothing_remembered"
            })
    void behaves(String what) {
        var ended = jupyter.run(PublicClients.script(jupyter, "kernel_behaviour.py", what));
        assertThat(ended.out()).as("%s", ended).isEqualTo("ok\n");
        assertThat(ended.exit()).as("%s", ended).isZero();
    }

    @Test
    void runsANotebookThroughNbconvert() throws IOException {
        var notebook = Files.writeString(prefix.resolve("book.ipynb"), """
                {"cells": [{"cell_type": "code", "id": "a", "metadata": {}, "execution_count": null, "outputs": [],
                            "source": ["record Point(int x, int y) {}\\n", "new Point(1, 2)"]}],
                 "metadata": {"kernelspec": {"name": "jotter", "display_name": "Java (Jotter)", "language": "java"}},
                 "nbformat": 4, "nbformat_minor": 5}
                """);
        var ended = jupyter.run(PublicClients.script(jupyter, "nbconvert_execute.py", notebook.toString()));
        assertThat(ended.exit()).as("%s", ended).isZero();
        assertThat(Files.readString(prefix.resolve("book.nbconvert.ipynb"))).contains("Point[x=1, y=2]");
    }
}
