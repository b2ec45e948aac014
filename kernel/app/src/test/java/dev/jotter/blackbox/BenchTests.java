package dev.jotter.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Run the benchmark of the kernel once, briefly: it still finds all it measures. What it measures is no matter here.
class BenchTests {
    @TempDir
    Path folder;

    @Test
    void measuresAKernelByTheRatioToAnother() {
        var program = Program.in(folder, folder.resolve("home"))
                .with("JUPYTER_PATH", folder.resolve("share/jupyter").toString());
        PublicClients.mustBeThere(program);
        program.run(Packaged.jotter("install", "--prefix", folder.toString()));
        var ended = program.jotter("bench", "kernel", "--rounds", "1", "--cells", "40", "jotter");
        assertThat(ended.exit()).as("%s", ended).isZero();
        assertThat(ended.out())
                .contains("| start to first result, s |")
                .contains("| 100,000 lines, s |")
                .contains("| growth |");
    }

    @Test
    void namesTheKernelsThatThereAre() {
        var program = Program.in(folder, folder.resolve("home"));
        PublicClients.mustBeThere(program);
        var ended = program.jotter("bench", "kernel", "basic");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).startsWith("There is no kernel \"basic\".\nThese are installed: ");
    }
}
