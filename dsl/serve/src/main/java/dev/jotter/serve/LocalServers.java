package dev.jotter.serve;

import dev.jotter.display.JotterException;
import dev.jotter.serve.internal.api.Api;
import dev.jotter.serve.internal.http.HelidonServer;
import dev.jotter.serve.internal.http.PortTaken;
import dev.jotter.serve.internal.live.Catalog;
import dev.jotter.serve.internal.live.Serving;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Hold the servers of this process, one a port, each with the models that were published on it.
final class LocalServers implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.jotter.serve");
    private static final String HOST = "127.0.0.1";
    private static final int FIRST = 8080;
    private static final int LAST = 8179;

    private final Serving serving;
    private final List<Running> running = new ArrayList<>();

    LocalServers(Serving serving) {
        this.serving = serving;
    }

    /// Hold a server and the models it carries.
    record Running(HelidonServer server, Catalog catalog) {
        int port() {
            return server.port();
        }

        String url() {
            return server.url();
        }
    }

    /// Find the server for a publish: on the port asked for, else where the model is already, else any of ours, else a
    /// new one on the first free port.
    Running find(Optional<Integer> asked, Optional<Integer> before) {
        var wanted = asked.or(() -> before);
        var there = running.stream()
                .filter(one -> wanted.isEmpty() || one.port() == wanted.get())
                .findFirst();
        return there.orElseGet(() -> wanted.isPresent() ? start(wanted.get()) : startOnFree());
    }

    /// Let a server carry a model, and no other one any more.
    void carry(String model, Running server) {
        server.catalog().add(model);
        for (var other : running)
            if (other.port() != server.port()) other.catalog().remove(model);
    }

    /// Let no server carry a model.
    void drop(String model) {
        running.forEach(one -> one.catalog().remove(model));
    }

    /// Stop the servers that carry nothing.
    void closeUnused() {
        var unused =
                running.stream().filter(one -> one.catalog().all().isEmpty()).toList();
        running.removeAll(unused);
        unused.forEach(this::close);
    }

    @Override
    public void close() {
        running.forEach(this::close);
        running.clear();
    }

    private void close(Running one) {
        one.server().close();
        serving.forget(one.catalog());
    }

    private Running start(int port) {
        try {
            return tryStart(port);
        } catch (PortTaken e) {
            throw new JotterException(
                    "Port " + port + " cannot be used.",
                    "A free port was expected, and something else listens there; the system says: " + e.reason() + ".",
                    "Choose another one, for example port(" + (port < 65535 ? port + 1 : FIRST)
                            + "), or leave port(…) out for the first free one.",
                    e);
        }
    }

    private Running startOnFree() {
        for (var port = FIRST; port <= LAST; port++) {
            try {
                return tryStart(port);
            } catch (PortTaken taken) {
                LOG.log(System.Logger.Level.DEBUG, taken.getMessage());
            }
        }
        throw new JotterException(
                "No port is free for the endpoint.",
                "A free port from " + FIRST + " to " + LAST + " was expected, and all are taken.",
                "Name another one, for example port(9000).");
    }

    private Running tryStart(int port) throws PortTaken {
        var catalog = Catalog.chosen(serving.registry());
        var server = new Running(HelidonServer.start(HOST, port, Api.of(serving, catalog, false)), catalog);
        serving.follow(catalog);
        running.add(server);
        return server;
    }
}
