package dev.jotter.serve;

import dev.jotter.display.JotterException;
import dev.jotter.serve.internal.api.Api;
import dev.jotter.serve.internal.http.HelidonServer;
import dev.jotter.serve.internal.http.PortTaken;
import dev.jotter.serve.internal.live.Catalog;
import dev.jotter.serve.internal.live.Deployment;
import dev.jotter.serve.internal.live.Serving;
import dev.jotter.serve.internal.store.Registry;
import java.util.stream.Collectors;

/// Carry a whole registry on one server, without a notebook.
///
/// On the loopback a model's own terms hold. On any other address each call needs a key, unless `--open` was given.
final class Standalone implements AutoCloseable {
    private final Serving serving;
    private final Catalog catalog;
    private final HelidonServer server;
    private final Settings settings;

    private Standalone(Serving serving, Catalog catalog, HelidonServer server, Settings settings) {
        this.serving = serving;
        this.catalog = catalog;
        this.server = server;
        this.settings = settings;
    }

    static Standalone start(Settings settings) {
        var registry = Registry.openExisting(settings.registry());
        var serving = new Serving(registry);
        var started = false;
        try {
            var keysRequired = !settings.loopback() && !settings.open();
            var catalog = serving.follow(Catalog.whole(registry));
            if (keysRequired) requireKeys(registry, catalog, settings);
            var server = HelidonServer.start(settings.host(), settings.port(), Api.of(serving, catalog, keysRequired));
            started = true;
            return new Standalone(serving, catalog, server, settings);
        } catch (PortTaken e) {
            throw taken(settings, e);
        } finally {
            if (!started) serving.close();
        }
    }

    /// Say what is served, and where.
    String text() {
        var models = catalog.all().stream()
                .map(deployment ->
                        "  " + deployment.name() + " " + deployment.route().live() + "  " + server.url() + "/v1/models/"
                                + deployment.name() + ":predict")
                .collect(Collectors.joining("\n"));
        return "Serving " + settings.registry() + " at " + server.url() + "\n"
                + (models.isEmpty() ? "  no model yet; one that is published appears here within a second" : models);
    }

    String url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
        serving.close();
    }

    private static void requireKeys(Registry registry, Catalog catalog, Settings settings) {
        var without = catalog.all().stream()
                .map(Deployment::name)
                .filter(model -> registry.keys().owners(model).isEmpty())
                .toList();
        if (without.isEmpty()) return;
        throw new JotterException(
                "serve does not start on " + settings.host() + ", where others could call without a key.",
                "A key for each model was expected, and there is none for: " + String.join(", ", without) + ".",
                "Make one in a notebook, endpoint(\"" + without.getFirst()
                        + "\").key(\"team-a\"), or let everyone in with --open.");
    }

    private static JotterException taken(Settings settings, PortTaken cause) {
        return new JotterException(
                "serve cannot listen on " + settings.host() + ", port " + settings.port() + ".",
                "A free port on an address of this machine was expected; the system says: " + cause.reason() + ".",
                "Choose another one, for example --port " + (settings.port() < 65535 ? settings.port() + 1 : 8080)
                        + ".",
                cause);
    }
}
