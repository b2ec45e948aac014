package dev.jotter.serve;

import dev.jotter.model.HasArchive;
import dev.jotter.serve.internal.live.Serving;
import dev.jotter.serve.internal.store.Names;
import dev.jotter.serve.internal.store.Registry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Hold what this process publishes from one registry: its servers and endpoints.
///
/// There is one per registry and process, whatever cell asks, and it ends with the process.
final class LocalServing implements AutoCloseable {
    private static final Map<Path, LocalServing> OPEN = new ConcurrentHashMap<>();

    private final Path folder;
    private final Serving serving;
    private final LocalServers servers;
    private final Map<String, Endpoint> endpoints = new HashMap<>();

    private LocalServing(Path folder) {
        this.folder = folder;
        this.serving = new Serving(Registry.open(folder));
        this.servers = new LocalServers(serving);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("jotter-serve-end").unstarted(this::close));
    }

    static LocalServing in(Path folder) {
        return OPEN.computeIfAbsent(folder.toAbsolutePath().normalize(), LocalServing::new);
    }

    Serving serving() {
        return serving;
    }

    synchronized Endpoint publish(HasArchive model, String name, PublishOption... options) {
        Names.check("model", name);
        var archive = model.archive();
        var registry = serving.registry();
        var terms = Terms.of(name, registry.policies().get(name), options);
        var known = endpoints.get(name);
        var server = servers.find(terms.port(), Optional.ofNullable(known).map(Endpoint::port));
        try {
            registry.together(() -> {
                var version =
                        terms.version().orElseGet(() -> registry.versions().choose(name, archive.sha256()));
                registry.register(name, version, archive);
                registry.routes().promote(name, version);
                registry.policies().set(name, terms.policy());
            });
            return carry(name, server, CallerKeys.of(serving, name, terms.owners(), known));
        } finally {
            servers.closeUnused();
        }
    }

    synchronized Endpoint endpoint(String name) {
        var known = endpoints.get(name);
        if (known != null) return known;
        var registry = serving.registry();
        if (registry.routes().find(name).isEmpty()) throw registry.versions().unknownModel(name);
        var server = servers.find(Optional.empty(), Optional.empty());
        try {
            return carry(name, server, CallerKeys.lent(serving, name));
        } finally {
            servers.closeUnused();
        }
    }

    /// Carry a model no more, whichever endpoint of it asks.
    synchronized void stop(String name) {
        if (endpoints.remove(name) == null) return;
        servers.drop(name);
        servers.closeUnused();
    }

    @Override
    public synchronized void close() {
        if (!OPEN.remove(folder, this)) return;
        servers.close();
        serving.close();
        endpoints.clear();
    }

    private Endpoint carry(String name, LocalServers.Running server, CallerKeys keys) {
        serving.refresh();
        servers.carry(name, server);
        var known = endpoints.get(name);
        if (known != null && known.port() == server.port() && known.keys().equals(keys)) return known;
        var endpoint = new Endpoint(this, name, server.url(), server.port(), keys);
        endpoints.put(name, endpoint);
        return endpoint;
    }
}
