package dev.jotter.app.debug;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Give each cell's text the path by which front ends know it. No such file is written.
final class CellSources {
    static final int SEED = 0xC70F6907;
    static final String SUFFIX = ".java";

    private final String prefix = Path.of(
                            System.getProperty("java.io.tmpdir"),
                            "jotter_" + ProcessHandle.current().pid())
                    .toString()
            + "/";
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    String prefix() {
        return prefix;
    }

    /// Keep a text and give its path.
    String path(String text) {
        var path = prefix + Murmur2.hash(text, SEED) + SUFFIX;
        texts.putIfAbsent(path, text);
        return path;
    }

    Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    /// Give all texts by path.
    Map<String, String> all() {
        return Map.copyOf(texts);
    }
}
