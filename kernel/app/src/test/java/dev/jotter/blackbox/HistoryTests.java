package dev.jotter.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ask kernels, through Jupyter's own client, what earlier kernels and those beside them ran.
class HistoryTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is_there_in_the_next_kernel",
                "survives_a_killed_kernel",
                "is_shared_by_kernels_at_the_same_time",
                "lives_with_a_damaged_file",
                "can_be_kept_off",
                "answers_in_milliseconds"
            })
    void theHistory(String what) {
        var jupyter = Program.in(folder, folder.resolve("home"))
                .with("JUPYTER_PATH", folder.resolve("share/jupyter").toString());
        var installed = jupyter.run(Packaged.jotter("install", "--prefix", folder.toString()));
        assertThat(installed.exit()).as("%s", installed).isZero();
        var ended = jupyter.run(PublicClients.script(jupyter, "history.py", what));
        assertThat(ended.out()).as("%s", ended).isEqualTo("ok\n");
    }
}
