package dev.jotter.blackbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Start scripts that use Jupyter's own clients for Python. Where those are not installed the test is skipped.
final class PublicClients {
    private static final String PYTHON = "/usr/bin/python3";
    private static final String NEEDED = "import jupyter_client, nbclient, nbconvert, jupyter_kernel_test";

    private PublicClients() {}

    /// Skip the test, and say why, where the clients are not installed.
    static void mustBeThere(Program program) {
        assumeTrue(
                Files.isExecutable(Path.of(PYTHON))
                        && program.run(List.of(PYTHON, "-c", NEEDED)).exit() == 0,
                "The public Jupyter clients for Python are not installed; .ci/run names their packages.");
    }

    static List<String> script(Program program, String name, String... words) {
        mustBeThere(program);
        var path =
                Program.ROOT.resolve("kernel/app/src/test/resources/blackbox").resolve(name);
        return Stream.concat(Stream.of(PYTHON, "-W", "ignore", path.toString()), Stream.of(words))
                .toList();
    }

    static List<String> module(Program program, String name, String... words) {
        mustBeThere(program);
        return Stream.concat(Stream.of(PYTHON, "-W", "ignore", "-m", name), Stream.of(words))
                .toList();
    }
}
