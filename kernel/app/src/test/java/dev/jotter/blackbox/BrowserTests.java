package dev.jotter.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Use the quickstart in Jupyter Notebook with a real browser, by clicks and keys. The screenshots stay in
/// `target/browser`.
class BrowserTests {
    private static final Path PICTURES = Program.ROOT.resolve("kernel/app/target/browser");

    @TempDir
    Path folder;

    @Test
    void runsTheQuickstartByClicksAndKeys() throws IOException {
        for (var needed : List.of("/usr/bin/chromedriver", "/usr/bin/jupyter-notebook")) {
            assumeTrue(Files.isExecutable(Path.of(needed)), needed + " is not installed; .ci/run names its package.");
        }
        Program.copyData(folder);
        var program = Program.in(folder, folder.resolve("home"))
                .with("JUPYTER_PATH", folder.resolve("share/jupyter").toString());
        var installed = program.jotter("install", "--prefix", folder.toString());
        assertThat(installed.exit()).as("%s", installed).isZero();
        var notebook = neverRun(Program.ROOT.resolve("notebooks/quickstart.ipynb"), folder.resolve("quickstart.ipynb"));
        var ended = program.run(
                PublicClients.script(program, "notebook_browser.py", notebook.toString(), PICTURES.toString()));
        assertThat(ended.out()).as("%s", ended).isEqualTo("ok\n");
    }

    /// Copy a notebook without its outputs, so that what a browser shows has just been made.
    private static Path neverRun(Path notebook, Path copy) throws IOException {
        var json = new ObjectMapper();
        var tree = json.readTree(notebook.toFile());
        for (var cell : tree.get("cells")) {
            if (!(cell instanceof ObjectNode code) || !code.has("outputs")) continue;
            code.putArray("outputs");
            code.putNull("execution_count");
        }
        json.writeValue(copy.toFile(), tree);
        return copy;
    }
}
