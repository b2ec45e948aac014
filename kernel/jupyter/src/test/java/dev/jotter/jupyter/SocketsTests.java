package dev.jotter.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import dev.jotter.jupyter.internal.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketsTests {
    private static final String LOCAL = "127.0.0.1";

    @TempDir
    Path folder;

    @Test
    void letsAFrontEndConnectBeforeThereIsAKernel() throws IOException {
        var sockets = Sockets.of(tcp(free(), free()));
        try (var shell = sockets.shell();
                var iopub = sockets.iopub();
                var stdin = sockets.stdin();
                var control = sockets.control();
                var heartbeat = sockets.heartbeat()) {
            for (var one : new Listening[] {shell, iopub, stdin, control, heartbeat}) {
                try (var early = new Socket(LOCAL, one.channel().socket().getLocalPort())) {
                    assertThat(early.isConnected()).isTrue();
                }
            }
        }
    }

    @Test
    void letsGoOfAllWhenOneIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(LOCAL))) {
            var shell = free();
            assertThatThrownBy(() -> Sockets.of(tcp(shell, taken.getLocalPort())))
                    .isInstanceOf(JotterException.class)
                    .hasMessageStartingWith("The kernel cannot listen on 127.0.0.1.\n")
                    .hasMessageContaining("Five free ports were expected; found: ");
            try (var again = new ServerSocket(shell, 1, InetAddress.getByName(LOCAL))) {
                assertThat(again.isBound()).isTrue();
            }
        }
    }

    @Test
    void takesTheFilesOfIpcAwayWhenOneIsTaken() throws IOException {
        var path = folder.resolve("k").toString();
        var taken = Files.createFile(Path.of(path + "-2"));
        var connection = new Connection("ipc", path, 1, 2, 3, 4, 5, "hmac-sha256", "");
        assertThatThrownBy(() -> Sockets.of(connection)).isInstanceOf(JotterException.class);
        assertThat(taken).exists();
        assertThat(Path.of(path + "-1")).doesNotExist();
    }

    private static Connection tcp(int shell, int iopub) throws IOException {
        return new Connection("tcp", LOCAL, shell, iopub, free(), free(), free(), "hmac-sha256", "");
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOCAL))) {
            return socket.getLocalPort();
        }
    }
}
