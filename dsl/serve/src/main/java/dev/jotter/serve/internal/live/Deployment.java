package dev.jotter.serve.internal.live;

import dev.jotter.serve.internal.store.Policy;
import dev.jotter.serve.internal.store.Registry;
import dev.jotter.serve.internal.store.Route;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Serve one model: its live version, its canary, and others that are asked for by name.
///
/// A change of the route loads first and swaps then, so that no call ever finds nothing.
public final class Deployment implements AutoCloseable {
    /// Versions out of traffic that stay loaded, so that calls by version and rollbacks are quick.
    private static final int SPARE = 4;

    private final String name;
    private final Registry registry;
    private final Map<String, LoadedModel> loaded = new LinkedHashMap<>(16, 0.75f, true);
    private volatile boolean closed;
    private volatile Traffic traffic;
    private volatile Route route;
    private volatile Policy policy;
    private volatile Map<String, String> aliases;

    Deployment(String name, Registry registry, Route route) {
        this.name = name;
        this.registry = registry;
        this.route = route;
        this.traffic = first(route);
        this.policy = registry.policies().get(name);
        this.aliases = registry.routes().aliases(name);
    }

    public String name() {
        return name;
    }

    public Route route() {
        return route;
    }

    public Policy policy() {
        return policy;
    }

    /// Hold the model for the next call.
    ///
    /// @throws Stopped when this was closed since it was found
    public Lease next() {
        return hold(Traffic::next);
    }

    /// Hold the live model, without counting a call.
    ///
    /// @throws Stopped when this was closed since it was found
    public Lease live() {
        return hold(Traffic::live);
    }

    /// Give the version that a name or an alias means.
    ///
    /// @throws dev.jotter.display.JotterException when there is no such version
    public String resolve(String nameOrAlias) {
        var version = aliases.getOrDefault(nameOrAlias, nameOrAlias);
        return registry.versions().get(name, version).name();
    }

    /// Hold a version that exists.
    ///
    /// @throws Stopped when this was closed since it was found
    public Lease version(String version) {
        synchronized (loaded) {
            var model = load(version);
            model.hold();
            trim();
            return new Lease(model);
        }
    }

    /// Follow what the registry says now.
    void refresh() {
        policy = registry.policies().get(name);
        aliases = registry.routes().aliases(name);
        registry.routes().find(name).filter(now -> !now.equals(route)).ifPresent(now -> {
            traffic = traffic(now);
            route = now;
            synchronized (loaded) {
                trim();
            }
        });
    }

    @Override
    public void close() {
        synchronized (loaded) {
            closed = true;
            loaded.values().forEach(LoadedModel::release);
            loaded.clear();
        }
    }

    /// A model that was swapped away meanwhile is closed; the traffic that replaced it is there already.
    private Lease hold(Function<Traffic, LoadedModel> choice) {
        while (!closed) {
            var model = choice.apply(traffic);
            if (model.hold()) return new Lease(model);
        }
        throw new Stopped(name);
    }

    /// Leave nothing loaded when only a part of it can be loaded.
    private Traffic first(Route route) {
        try {
            return traffic(route);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Traffic traffic(Route route) {
        synchronized (loaded) {
            var live = load(route.live());
            var canary = route.canary().map(Route.Canary::version).map(this::load);
            var share = route.canary().map(Route.Canary::share).orElse(0.0);
            return new Traffic(live, canary, share);
        }
    }

    private LoadedModel load(String version) {
        if (closed) throw new Stopped(name);
        var there = loaded.get(version);
        if (there != null) return there;
        var model = new LoadedModel(version, registry.archive(name, version));
        loaded.put(version, model);
        return model;
    }

    private void trim() {
        var now = traffic;
        var spare = loaded.values().stream().filter(model -> !now.uses(model)).toList();
        for (var model : spare.subList(0, Math.max(0, spare.size() - SPARE))) {
            loaded.remove(model.version());
            model.release();
        }
    }
}
