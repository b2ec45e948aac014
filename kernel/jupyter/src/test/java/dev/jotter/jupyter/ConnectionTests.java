package dev.jotter.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionTests {
    @TempDir
    Path folder;

    @Test
    void readsWhatJupyterWrites() throws IOException {
        var file = Files.writeString(folder.resolve("kernel.json"), """
                {"shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5,
                 "ip": "127.0.0.1", "key": "k", "transport": "tcp", "signature_scheme": "hmac-sha256",
                 "kernel_name": "jotter"}
                """);
        var connection = Connection.read(file);
        assertThat(connection).isEqualTo(new Connection("tcp", "127.0.0.1", 1, 2, 3, 4, 5, "hmac-sha256", "k"));
        assertThat(connection.endpoint(connection.shellPort())).isEqualTo("tcp://127.0.0.1:1");
    }

    @Test
    void writesAnIpcAddressWithADash() {
        var connection = new Connection("ipc", "/tmp/kernel", 1, 2, 3, 4, 5, "hmac-sha256", "");
        assertThat(connection.endpoint(2)).isEqualTo("ipc:///tmp/kernel-2");
    }

    @Test
    void namesTheMissingPort() throws IOException {
        var file = Files.writeString(folder.resolve("kernel.json"), "{\"shell_port\": 1}");
        assertThatThrownBy(() -> Connection.read(file))
                .isInstanceOf(JotterException.class)
                .hasMessage("""
                        The connection file "%s" names no port for "iopub_port".
                        A number above 0 was expected; found: nothing.
                        Start the kernel from Jupyter, which writes this file.""", file);
    }

    @Test
    void leavesOutWhatItDoesNotKnow() throws IOException {
        var file = Files.writeString(folder.resolve("kernel.json"), """
                {"more": {"ip": "10.0.0.1", "list": [1, {"key": "x"}]}, "shell_port": 1, "iopub_port": 2, "stdin_port": 3,
                 "control_port": 4, "hb_port": 5}
                """);
        assertThat(Connection.read(file))
                .isEqualTo(new Connection("tcp", "127.0.0.1", 1, 2, 3, 4, 5, "hmac-sha256", ""));
    }

    @Test
    void readsEscapesToo() throws IOException {
        var file = Files.writeString(folder.resolve("kernel.json"), """
                {"shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5,
                 "transport": "ipc", "ip": "\\u002ftmp\\/a \\"b\\"", "key": "a, \\"ip\\": 1}"}
                """);
        assertThat(Connection.read(file))
                .isEqualTo(new Connection("ipc", "/tmp/a \"b\"", 1, 2, 3, 4, 5, "hmac-sha256", "a, \"ip\": 1}"));
    }

    @ParameterizedTest
    @CsvSource({"'{\"shell_port\": ', JsonEOFException", "{shell, JsonParseException"})
    void tellsOfAFileThatIsNoJson(String text, String found) throws IOException {
        var file = Files.writeString(folder.resolve("kernel.json"), text);
        assertThatThrownBy(() -> Connection.read(file))
                .isInstanceOf(JotterException.class)
                .hasMessageContaining("found: " + found);
    }

    @Test
    void tellsOfAFileThatIsNotThere() {
        var file = folder.resolve("none.json");
        assertThatThrownBy(() -> Connection.read(file)).hasMessage("""
                        The connection file "%s" cannot be read.
                        A JSON file with the five ports was expected; found: NoSuchFileException.
                        Start the kernel from Jupyter, which writes this file.""", file);
    }
}
