package dev.jotter.app;

import java.nio.file.Path;

/// Know where Jotter keeps what outlives a session: `-Djotter.home`, else `JOTTER_HOME`, else `~/.jotter`.
final class JotterHome {
    private JotterHome() {}

    static Path path() {
        var property = System.getProperty("jotter.home");
        if (property != null) return Path.of(property);
        var variable = System.getenv("JOTTER_HOME");
        return variable == null || variable.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".jotter")
                : Path.of(variable);
    }
}
