package dev.jotter.serve.internal.http;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Carry a handler on Helidon, one virtual thread a call. The only class here that knows a server.
public final class HelidonServer implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(2);

    /// Held for ever, because a logger that nobody holds forgets its level.
    private static final Logger HELIDON = Logger.getLogger("io.helidon");

    /// It would print the stack trace of a port that is taken, which [PortTaken] tells in words.
    private static final Logger START = Logger.getLogger("io.helidon.webserver.LoomServer");

    private final WebServer server;
    private final String host;

    private HelidonServer(WebServer server, String host) {
        this.server = server;
        this.host = host;
    }

    /// Bind and start.
    ///
    /// @throws PortTaken when something else listens there
    public static HelidonServer start(String host, int port, Handler handler) throws PortTaken {
        if (HELIDON.getLevel() == null) HELIDON.setLevel(Level.WARNING);
        if (START.getLevel() == null) START.setLevel(Level.OFF);
        PortTaken.check(host, port);
        return launch(host, port, handler);
    }

    /// Bind and start without asking first; someone may have been quicker since then.
    static HelidonServer launch(String host, int port, Handler handler) throws PortTaken {
        var guarded = new Guarded(handler);
        var server = WebServer.builder()
                .host(host)
                .port(port)
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .directHandlers(HelidonRefusals.all())
                .routing(routing -> routing.any((request, response) -> answer(guarded, request, response)))
                .build();
        // Helidon 4.5 does not throw when it cannot bind: it logs, and gives a server on port -1.
        if (server.start().isRunning()) return new HelidonServer(server, host);
        PortTaken.check(host, port);
        throw new PortTaken(port, new IOException("someone else had it for a moment"));
    }

    public int port() {
        return server.port();
    }

    /// Give the address that reaches this server from this machine.
    public String url() {
        var reach = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return "http://" + (reach.contains(":") ? "[" + reach + "]" : reach) + ":" + port();
    }

    /// Stop taking calls, after those under way are answered.
    @Override
    public void close() {
        server.stop();
    }

    private static void answer(Handler handler, ServerRequest from, ServerResponse to) {
        Response response;
        try {
            response = handler.handle(request(from));
        } catch (Problem tooLarge) {
            response = tooLarge.response();
        }
        to.status(response.status());
        to.header("Content-Type", response.contentType());
        response.headers().forEach(to::header);
        if (from.prologue().method().text().equals("HEAD")) {
            to.contentLength(response.body().bytes().length);
            to.send();
        } else {
            to.send(response.body().bytes());
        }
    }

    private static Request request(ServerRequest from) {
        var headers = new HashMap<String, String>();
        for (var header : from.headers()) headers.put(header.name(), String.join(",", header.allValues()));
        return new Request(
                from.prologue().method().text(), from.path().absolute().path(), headers, body(from));
    }

    private static Body body(ServerRequest from) {
        if (!from.content().hasEntity()) return Body.EMPTY;
        try (var stream = from.content().inputStream()) {
            return BodyRules.read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
