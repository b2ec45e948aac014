package dev.jotter.serve;

import dev.jotter.model.HasArchive;
import dev.jotter.model.JotterHome;

/// Publish models from this process; each call of a published model goes over HTTP to a server here.
///
/// What is published stands in the registry under [JotterHome], so it outlives the process; `jotter serve` carries it
/// on.
public final class Publishing {
    private Publishing() {}

    /// Publish a model under a name and give its endpoint. The same call again gives the same endpoint: same server,
    /// same port, same key.
    public static Endpoint publish(HasArchive model, String name, PublishOption... options) {
        return LocalServing.in(JotterHome.path().resolve("registry")).publish(model, name, options);
    }

    /// Give the endpoint of a model that was published before, in this process or in an earlier one.
    public static Endpoint endpoint(String name) {
        return LocalServing.in(JotterHome.path().resolve("registry")).endpoint(name);
    }
}
