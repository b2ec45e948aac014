package dev.jotter.serve;

import dev.jotter.display.Displayable;
import dev.jotter.display.Html;
import dev.jotter.display.MimeBundle;
import dev.jotter.model.HasArchive;
import dev.jotter.model.Prediction;
import dev.jotter.model.Predictions;
import dev.jotter.model.Rows;
import dev.jotter.serve.internal.api.Curl;
import dev.jotter.serve.internal.live.LoadedModel;
import dev.jotter.serve.internal.store.Registry;
import dev.jotter.serve.internal.store.Route;
import dev.jotter.serve.internal.store.Routes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Stand for a published model: call it, give it a new version, see who used it.
///
/// Two endpoints of one name are the same thing; all state stands in the registry.
public final class Endpoint implements Displayable {
    private static final String KEY = "$JOTTER_KEY";

    private final LocalServing home;
    private final String name;
    private final String server;
    private final int port;
    private final CallerKeys keys;
    private final AtomicBoolean shown = new AtomicBoolean();

    Endpoint(LocalServing home, String name, String server, int port, CallerKeys keys) {
        this.home = home;
        this.name = name;
        this.server = server;
        this.port = port;
        this.keys = keys;
    }

    /// Give the name of the model.
    public String name() {
        return name;
    }

    /// Give the live version.
    public String version() {
        return route().live();
    }

    /// Give the address that rows are posted to.
    public String url() {
        return server + "/v1/models/" + name + ":predict";
    }

    /// Give a command line that calls the endpoint from a shell. Where a key is needed, it stands in `$JOTTER_KEY`.
    public String curl() {
        var archive = registry().archive(name, version());
        return Curl.line(url(), keyNeeded() ? KEY : "", LoadedModel.example(archive));
    }

    /// Predict one row (a record), over HTTP like any other caller.
    ///
    /// @throws dev.jotter.display.JotterException when the endpoint refuses it
    public Prediction call(Record row) {
        return caller().one(Rows.of(row).getFirst());
    }

    /// Predict one row (a map from column to value, or a row of a frame), over HTTP like any other caller.
    ///
    /// @throws dev.jotter.display.JotterException when the endpoint refuses it
    public Prediction call(Map<String, ?> row) {
        return caller().one(Rows.of(row).getFirst());
    }

    /// Predict many rows, over HTTP like any other caller. A row that is refused harms no other.
    public Predictions call(Iterable<?> rows) {
        return caller().many(Rows.of(rows));
    }

    /// Predict many rows, over HTTP like any other caller. A row that is refused harms no other.
    public Predictions call(Object[] rows) {
        return call(Arrays.asList(rows));
    }

    /// Register a new version. Without a canary all calls go to it at once; no call is dropped meanwhile.
    public Endpoint update(HasArchive model, UpdateOption... options) {
        var version = Optional.<String>empty();
        var canary = Optional.<Double>empty();
        for (var option : options) {
            switch (option) {
                case Publish.Version(var given) -> version = Optional.of(given);
                case Publish.Canary(var share) -> canary = Optional.of(share);
            }
        }
        var archive = model.archive();
        var named = version.orElseGet(() -> registry().versions().choose(name, archive.sha256()));
        var share = canary;
        return change(() -> {
            registry().register(name, named, archive);
            if (share.isPresent()) registry().routes().putOnTrial(name, named, share.get());
            else registry().routes().promote(name, named);
        });
    }

    /// Make the canary live.
    public Endpoint promote() {
        return change(() -> registry().routes().promoteCanary(name));
    }

    /// End the canary; where there is none, go back to the version that was live before.
    public Endpoint rollback() {
        return change(() -> registry().routes().rollBack(name));
    }

    /// Let a name mean a version, in paths too: `/v1/models/penguins/versions/stable:predict`. The alias `live` moves
    /// the calls.
    public Endpoint alias(String alias, String version) {
        return change(() -> registry().routes().alias(name, alias, version));
    }

    /// Make a key for an owner.
    public ApiKey key(String owner) {
        return new ApiKey(owner, name, home.serving().keyRing().make(owner, name));
    }

    /// Take all keys of an owner for this model away; calls with them are refused from now on.
    public Endpoint revoke(String owner) {
        home.serving().keyRing().revoke(owner, name);
        return this;
    }

    /// List the versions.
    public Versions versions() {
        var route = route();
        var calls = meterByVersion();
        var all = registry().versions().all(name).stream()
                .map(v -> new Versions.Version(
                        v.name(),
                        share(route, v.name()),
                        status(route, v.name()),
                        calls.getOrDefault(v.name(), 0L),
                        v.sha256()))
                .toList();
        var aliases = registry().routes().aliases(name);
        aliases.remove(Routes.LIVE);
        return new Versions(name, all, aliases);
    }

    /// Show what was used and what it costs, up to the last answered call.
    public Meter meter() {
        home.serving().counter().flush();
        return new Meter(name, registry().ledger().of(name), registry().gaps().of(name));
    }

    /// Take the model off the server. It stays in the registry: `endpoint("name")` brings it back.
    public void stop() {
        home.stop(name);
    }

    int port() {
        return port;
    }

    CallerKeys keys() {
        return keys;
    }

    /// Show the address, the versions, a key the first time only, and a command line to try.
    @Override
    public MimeBundle toMimeBundle() {
        var text = EndpointCard.text(this, route(), shown.getAndSet(true) ? Map.of() : keys.fresh());
        return MimeBundle.html("<pre style=\"margin:0\">" + Html.escape(text) + "</pre>", text);
    }

    @Override
    public String toString() {
        return name + " " + version() + " at " + url();
    }

    List<String> ownersShownBefore(Map<String, String> showing) {
        return keys.owners().stream()
                .filter(owner -> !showing.containsKey(owner))
                .toList();
    }

    private boolean keyNeeded() {
        return registry().policies().get(name).keyNeeded();
    }

    private Caller caller() {
        return new Caller(name, url(), keys.own());
    }

    private Registry registry() {
        return home.serving().registry();
    }

    private Route route() {
        return registry()
                .routes()
                .find(name)
                .orElseThrow(() -> registry().versions().unknownModel(name));
    }

    private Endpoint change(Runnable change) {
        registry().together(change);
        home.serving().refresh();
        return this;
    }

    private Map<String, Long> meterByVersion() {
        home.serving().counter().flush();
        return registry().ledger().callsByVersion(name);
    }

    private static double share(Route route, String version) {
        var canary = route.canary().map(Route.Canary::share).orElse(0.0);
        return switch (status(route, version)) {
            case LIVE -> 1 - canary;
            case CANARY -> canary;
            case RETIRED -> 0;
        };
    }

    private static Versions.Status status(Route route, String version) {
        if (route.live().equals(version)) return Versions.Status.LIVE;
        return route.canary().map(Route.Canary::version).filter(version::equals).isPresent()
                ? Versions.Status.CANARY
                : Versions.Status.RETIRED;
    }
}
