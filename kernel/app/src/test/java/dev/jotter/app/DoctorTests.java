package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTests {
    @TempDir
    Path folder;

    @Test
    void looksAtEverything() {
        var checks = Doctor.checks(new JupyterFolders(Map.of("VIRTUAL_ENV", folder.toString()), folder), folder);
        assertThat(checks.stream().map(Check::what))
                .containsExactly(
                        "JDK",
                        "class path",
                        "DuckDB",
                        "ONNX Runtime",
                        "PyTorch",
                        "XGBoost",
                        "Jupyter",
                        "kernel",
                        "ports",
                        "JOTTER_HOME");
        assertThat(checks.getFirst().ok()).isTrue();
    }

    @Test
    void saysWhatToDoWithoutJupyter() {
        var alone = new JupyterFolders(Map.of("VIRTUAL_ENV", folder.toString(), "PATH", folder.toString()), folder);
        var jupyter = Doctor.checks(alone, folder).get(6);
        assertThat(jupyter.needed()).isFalse();
        assertThat(jupyter)
                .hasToString("absent   Jupyter      no \"jupyter\" on the PATH\n"
                        + "                      -> Only for notebooks in a browser: pip install jupyterlab."
                        + " ./jotter run needs none.");
    }

    @Test
    void findsAnInstalledKernel() throws IOException {
        var spec = folder.resolve("kernels/jotter/kernel.json");
        Files.createDirectories(spec.getParent());
        Files.writeString(spec, "{}");
        var jupyter = new JupyterFolders(Map.of("JUPYTER_PATH", folder.toString()), folder);
        assertThat(Doctor.checks(jupyter, folder).get(7)).hasToString("ok       kernel       " + spec);
    }

    @Test
    void namesWhatIsGoneFromTheClassPath() {
        assertThat(Doctor.classPath("/nowhere/a.jar"))
                .hasToString("missing  class path   1 entries are gone, first /nowhere/a.jar\n"
                        + "                      -> Build it again: ./jotter build");
        assertThat(Doctor.library("Nothing", "no.such.Type").ok()).isFalse();
    }

    @Test
    void namesAHomeThatCannotBeWritten() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThat(Doctor.home(file.resolve("home")).todo())
                .isEqualTo("Set JOTTER_HOME to a folder that can be written.");
    }
}
