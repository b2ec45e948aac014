package dev.jotter.model;

import java.nio.file.Path;

/// Find the folder where Jotter keeps its state: registry, keys, caches.
public final class JotterHome {
    private JotterHome() {}

    /// Give the folder: the property `jotter.home`, else the variable `JOTTER_HOME`, else `~/.jotter`. It may not
    /// exist.
    public static Path path() {
        var property = System.getProperty("jotter.home", "");
        if (!property.isBlank()) return Path.of(property).toAbsolutePath();
        var variable = System.getenv("JOTTER_HOME");
        if (variable != null && !variable.isBlank()) return Path.of(variable).toAbsolutePath();
        return Path.of(System.getProperty("user.home"), ".jotter").toAbsolutePath();
    }
}
