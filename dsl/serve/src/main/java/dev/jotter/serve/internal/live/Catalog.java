package dev.jotter.serve.internal.live;

import dev.jotter.serve.internal.store.Registry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// Hold the models that one server carries.
public final class Catalog implements AutoCloseable {
    private final Registry registry;
    private final boolean everything;
    private final ConcurrentSkipListMap<String, Deployment> deployments = new ConcurrentSkipListMap<>();

    private Catalog(Registry registry, boolean everything) {
        this.registry = registry;
        this.everything = everything;
    }

    /// Carry what is added, and nothing else.
    public static Catalog chosen(Registry registry) {
        return new Catalog(registry, false);
    }

    /// Carry every model of the registry that has a live version, those published later too.
    public static Catalog whole(Registry registry) {
        var catalog = new Catalog(registry, true);
        catalog.refresh();
        return catalog;
    }

    /// Carry a model of the registry; loads its live version.
    public synchronized Deployment add(String model) {
        var there = deployments.get(model);
        if (there != null) {
            there.refresh();
            return there;
        }
        var route = registry.routes()
                .find(model)
                .orElseThrow(() -> new IllegalStateException("\"" + model + "\" has no live version."));
        var deployment = new Deployment(model, registry, route);
        deployments.put(model, deployment);
        return deployment;
    }

    /// Carry a model no more.
    public synchronized void remove(String model) {
        var deployment = deployments.remove(model);
        if (deployment != null) deployment.close();
    }

    /// Find a model.
    public Optional<Deployment> find(String model) {
        return Optional.ofNullable(deployments.get(model));
    }

    /// List the models carried, by name.
    public List<Deployment> all() {
        return List.copyOf(deployments.values());
    }

    /// Follow what the registry says now.
    public synchronized void refresh() {
        if (everything) registry.routes().all().keySet().forEach(this::add);
        deployments.values().forEach(Deployment::refresh);
    }

    @Override
    public synchronized void close() {
        deployments.values().forEach(Deployment::close);
        deployments.clear();
    }
}
