package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallTests {
    @TempDir
    Path folder;

    @AfterEach
    void forgetTheLauncher() {
        System.clearProperty("jotter.launcher");
    }

    @Test
    void startsTheKernelThroughTheLauncher() throws IOException {
        System.setProperty("jotter.launcher", "/opt/jotter/jotter");
        var said = Said.by(() -> Install.run(List.of("--prefix", folder.toString())));
        var file = folder.resolve("share/jupyter/kernels/jotter/kernel.json");
        var spec = new ObjectMapper().readTree(Files.readString(file));
        assertThat(spec.path("argv").toString()).isEqualTo("[\"/opt/jotter/jotter\",\"kernel\",\"{connection_file}\"]");
        assertThat(spec.path("display_name").asText()).isEqualTo("Java (Jotter)");
        assertThat(spec.path("language").asText()).isEqualTo("java");
        assertThat(spec.path("interrupt_mode").asText()).isEqualTo("signal");
        assertThat(said.out()).isEqualTo("""
                        Installed "Java (Jotter)" in %s
                        Installed "Java (Jotter, isolated)" in %s-isolated
                        Start Jupyter and pick one: jupyter lab, or jupyter notebook
                        """.formatted(file.getParent(), file.getParent()));
        var isolated = folder.resolve("share/jupyter/kernels/jotter-isolated/kernel.json");
        var other = new ObjectMapper().readTree(Files.readString(isolated));
        assertThat(other.path("argv").toString())
                .isEqualTo("[\"/opt/jotter/jotter\",\"kernel\",\"--isolated\",\"{connection_file}\"]");
        assertThat(other.path("display_name").asText()).isEqualTo("Java (Jotter, isolated)");
        assertThat(other.path("interrupt_mode").asText()).isEqualTo("message");
    }

    @Test
    void startsTheKernelWithThisJavaWhereNoLauncherIs() throws IOException {
        Said.by(() -> Install.run(List.of("--prefix", folder.toString())));
        var file = folder.resolve("share/jupyter/kernels/jotter/kernel.json");
        var spec = new ObjectMapper().readTree(Files.readString(file));
        assertThat(spec.path("interrupt_mode").asText()).isEqualTo("message");
        var words = spec.path("argv");
        assertThat(Path.of(words.get(0).asText())).isExecutable();
        assertThat(words.toString()).contains("dev.jotter.app.Main").endsWith("\"kernel\",\"{connection_file}\"]");
    }

    @Test
    void tellsOfAFolderThatCannotBeWritten() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Install.run(List.of("--prefix", file.toString())))
                .hasMessageStartingWith(
                        "The kernel cannot be installed in \"" + file + "/share/jupyter/kernels/jotter\".")
                .hasMessageEndingWith("Choose another: ./jotter install --user, or --prefix DIR");
    }

    @Test
    void looksWhereJupyterLooks() {
        var home = Path.of("/home/ada");
        assertThat(new JupyterFolders(Map.of(), home).user()).isEqualTo(home.resolve(".local/share/jupyter"));
        assertThat(new JupyterFolders(Map.of("XDG_DATA_HOME", "/d"), home).user())
                .isEqualTo(Path.of("/d/jupyter"));
        assertThat(new JupyterFolders(Map.of("JUPYTER_DATA_DIR", "/j"), home).user())
                .isEqualTo(Path.of("/j"));
        var python = new JupyterFolders(Map.of("VIRTUAL_ENV", "/venv", "JUPYTER_PATH", "/a:/b"), home);
        assertThat(python.systemPrefix()).contains(Path.of("/venv"));
        assertThat(python.all())
                .containsExactly(
                        Path.of("/a"),
                        Path.of("/b"),
                        home.resolve(".local/share/jupyter"),
                        Path.of("/venv/share/jupyter"),
                        Path.of("/usr/local/share/jupyter"),
                        Path.of("/usr/share/jupyter"));
    }
}
