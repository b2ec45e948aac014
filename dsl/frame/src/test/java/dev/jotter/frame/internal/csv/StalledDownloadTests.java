package dev.jotter.frame.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StalledDownloadTests {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final CountDownLatch over = new CountDownLatch(1);

    /// Answer one request with these bytes at this pace, and then neither go on nor hang up.
    private String serve(ServerSocket socket, int pause, String... parts) {
        Thread.ofPlatform().daemon().start(() -> {
            try (var connection = socket.accept()) {
                var request = connection.getInputStream();
                while (request.read() != '\n' || request.read() != '\r') {}
                for (var part : parts) {
                    connection.getOutputStream().write(part.getBytes(StandardCharsets.US_ASCII));
                    connection.getOutputStream().flush();
                    Thread.sleep(pause);
                }
                over.await();
            } catch (IOException | InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return "http://127.0.0.1:" + socket.getLocalPort() + "/x.csv";
    }

    private static ServerSocket socket() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static List<Path> downloads() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.toString().endsWith(".download"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000", "Transfer-Encoding: chunked"})
    void saysThatNothingComesAnyMoreAndLeavesNothingBehind(String header) throws IOException {
        try (var socket = socket()) {
            var chunked = header.contains("chunked");
            var address = serve(
                    socket, 0, "HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n" + (chunked ? "8\r\n" : "") + "a,b\n1,2\n");
            var before = downloads();

            assertThatThrownBy(() -> Download.fetch(address, PATIENCE))
                    .hasMessage("""
                    The download of %1$s stands still.
                    Expected bytes at least every 0.5 seconds, found none behind the first 8 bytes%2$s.
                    Run the cell again, or fetch the file first: curl -O %1$s""".formatted(address, chunked ? "" : " of 1000 bytes"));
            assertThat(downloads()).isEqualTo(before);
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.isAlive() && thread.getName().contains("HttpClient-"));
        } finally {
            over.countDown();
        }
    }

    @Test
    void bearsAServerThatIsSlowButSpeaks() throws IOException {
        try (var socket = socket()) {
            var address = serve(socket, 300, "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n", "a,b\n", "1,", "2\n");

            var file = Download.fetch(address, PATIENCE);

            assertThat(file).hasContent("a,b\n1,2\n");
            Files.delete(file);
        } finally {
            over.countDown();
        }
    }
}
