package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DownloadTests {
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsAFileFromTheWeb() {
        var address = serve("/x.csv", exchange -> answer(exchange, "a,b\n1,x\n2\n".getBytes(StandardCharsets.UTF_8)));

        var loaded = Csv.read(address);

        assertThat(TestFrame.of(loaded).texts("b")).containsExactly("x");
        assertThat(loaded.rejects()).containsExactly(new Reject(3, "b", "expected 2 fields, found 1", "2"));
    }

    @Test
    void unpacksWhatItFetched() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write("a\n1\n".getBytes(StandardCharsets.UTF_8));
        }
        var address = serve("/x.csv.gz?key=1", exchange -> answer(exchange, packed.toByteArray()));

        assertThat(TestFrame.of(Csv.read(address)).numbers("a")).containsExactly(1);
    }

    @Test
    void saysThatTheAddressGivesNoFile() {
        var address = serve("/x.csv", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });

        assertThatThrownBy(() -> Csv.read(address)).hasMessage("""
                The address %s gives no file.
                Expected the status 200, found 404 (not found).
                Check the address in a browser.""".formatted(address));
    }

    @Test
    void saysThatTheConnectionBroke() {
        var address = serve("/x.csv", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });

        assertThatThrownBy(() -> Csv.read(address)).hasMessage("""
                The download of %1$s broke off.
                Expected 1000 bytes, found 8 bytes before the connection ended.
                Run the cell again, or fetch the file first: curl -O %1$s""".formatted(address));
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var address = "http://localhost:" + port + "/x.csv";

        assertThatThrownBy(() -> Csv.read(address)).hasMessage("""
                The address %s cannot be reached.
                Expected a web server that answers, found none.
                Check the address and the network, or give the path of a file on this machine.""".formatted(address));
    }

    @Test
    void stopsWhenAsked() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var address = serve("/x.csv", exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[100]);
            exchange.getResponseBody().flush();
            begun.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var reading = new CompletableFuture<Loaded>();
        var reader = Thread.ofPlatform().start(() -> {
            try {
                reading.complete(Csv.read(address));
            } catch (RuntimeException e) {
                reading.completeExceptionally(e);
            }
        });

        begun.await();
        reader.interrupt();

        assertThatThrownBy(reading::join)
                .isInstanceOfAny(CancellationException.class, CompletionException.class)
                .hasStackTraceContaining("The work was stopped.");
        over.countDown();
    }

    private String serve(String path, HttpHandler handler) {
        server.createContext(path.replaceFirst("[?].*", ""), handler);
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
