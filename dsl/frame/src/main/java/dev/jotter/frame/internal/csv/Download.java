package dev.jotter.frame.internal.csv;

import dev.jotter.display.JotterException;
import dev.jotter.display.ProgressLine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Fetch a file from the web into a temporary one, whole or not at all, with a progress line.
public final class Download {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int KILO = 1024;

    private Download() {}

    /// Fetch the file; the caller deletes it.
    public static Path fetch(String address) throws IOException {
        return fetch(address, PATIENCE);
    }

    /// @param patience how long the server may say nothing
    static Path fetch(String address, Duration patience) throws IOException {
        var file = Files.createTempFile("jotter-", ".download");
        try {
            fetch(address, patience, file);
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void fetch(String address, Duration patience, Path file) throws IOException {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(patience)
                .build()) {
            try {
                var request = HttpRequest.newBuilder(URI.create(address))
                        .timeout(patience)
                        .build();
                var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                try (var body = new Watchdog(response.body(), patience)) {
                    if (response.statusCode() != 200) throw refused(address, response.statusCode());
                    var length = response.headers()
                            .firstValueAsLong("content-length")
                            .orElse(0);
                    Ration.coming(length, true);
                    copy(address, body, patience, length, file);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("The work was stopped.");
            } catch (IOException | IllegalArgumentException e) {
                throw unreachable(address, e);
            } finally {
                client.shutdownNow();
            }
        }
    }

    private static void copy(String address, Watchdog body, Duration patience, long length, Path file)
            throws IOException {
        var name = address.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
        var line = ProgressLine.open("fetching " + name + " (KB)", length / KILO);
        var done = 0L;
        var ended = "not fetched";
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            for (var n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                Stop.check();
                out.write(buffer, 0, n);
                done += n;
                Ration.coming(done, false);
                line.update(done / KILO, "");
            }
            ended = size(done);
        } catch (IOException e) {
            Stop.check();
            ended = "broken off after " + size(done);
            if (body.isSilent()) throw silent(address, patience, done, length, e);
            throw new JotterException(
                    "The download of " + address + " broke off.",
                    "Expected " + (length > 0 ? size(length) : "a whole file") + ", found " + size(done)
                            + " before the connection ended.",
                    "Run the cell again, or fetch the file first: curl -O " + address,
                    e);
        } finally {
            line.finish(ended);
        }
    }

    private static JotterException silent(
            String address, Duration patience, long done, long length, IOException cause) {
        return new JotterException(
                "The download of " + address + " stands still.",
                "Expected bytes at least every " + patience.toMillis() / 1000.0
                        + " seconds, found none behind the first " + size(done)
                        + (length > 0 ? " of " + size(length) : "") + ".",
                "Run the cell again, or fetch the file first: curl -O " + address,
                cause);
    }

    private static String size(long bytes) {
        return bytes < 10 * KILO ? bytes + " bytes" : "%,d KB".formatted(bytes / KILO);
    }

    private static JotterException refused(String address, int status) {
        return new JotterException(
                "The address " + address + " gives no file.",
                "Expected the status 200, found " + status + (status == 404 ? " (not found)." : "."),
                status == 401 || status == 403
                        ? "Fetch it with the key it asks for, and give the path of the file."
                        : "Check the address in a browser.");
    }

    private static JotterException unreachable(String address, @Nullable Throwable cause) {
        return new JotterException(
                "The address " + address + " cannot be reached.",
                "Expected a web server that answers, found none.",
                "Check the address and the network, or give the path of a file on this machine.",
                cause);
    }
}
