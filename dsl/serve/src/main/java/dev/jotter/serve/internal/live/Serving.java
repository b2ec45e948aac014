package dev.jotter.serve.internal.live;

import dev.jotter.serve.internal.store.Registry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Hold what all servers of one process share: the registry, the keys, the limits, the count of what was used.
///
/// Once a second the count is written down, and what other processes changed in the registry is followed.
public final class Serving implements AutoCloseable {
    private final Registry registry;
    private final KeyRing keyRing;
    private final Limits limits = new Limits();
    private final Counter counter;
    private final List<Catalog> catalogs = new CopyOnWriteArrayList<>();
    private final Pulse pulse;

    /// Take over the registry; it is closed with this.
    public Serving(Registry registry) {
        this.registry = registry;
        this.keyRing = new KeyRing(registry.keys());
        this.counter = new Counter(registry.ledger(), registry.gaps());
        this.pulse = new Pulse(this::beat);
    }

    public Registry registry() {
        return registry;
    }

    public KeyRing keyRing() {
        return keyRing;
    }

    public Limits limits() {
        return limits;
    }

    public Counter counter() {
        return counter;
    }

    /// Keep a server's models in step with the registry.
    public Catalog follow(Catalog catalog) {
        catalogs.add(catalog);
        return catalog;
    }

    /// Close a server's models.
    public void forget(Catalog catalog) {
        catalogs.remove(catalog);
        catalog.close();
    }

    /// Follow what the registry says now.
    public void refresh() {
        keyRing.refresh();
        catalogs.forEach(Catalog::refresh);
    }

    @Override
    public void close() {
        pulse.close();
        catalogs.forEach(this::forget);
        counter.close();
        registry.close();
    }

    private void beat() {
        counter.flush();
        if (registry.changedElsewhere()) refresh();
    }
}
