package dev.jotter.magics;

import dev.jotter.shell.Shell;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// Hold where the magics of a session stand, and what variables their commands see.
///
/// Java cannot change the folder of a running program, nor its environment, so neither reaches Java code.
final class Folder {
    private final Map<String, String> environment = new ConcurrentSkipListMap<>(System.getenv());
    private Path now = Path.of("").toAbsolutePath();
    private Path before = now;

    static Folder of(Shell shell) {
        return shell.kept(Folder.class, Folder::new);
    }

    synchronized Path path() {
        return now;
    }

    synchronized Path before() {
        return before;
    }

    synchronized void go(Path folder) {
        before = now;
        now = folder;
    }

    /// Resolve a path as a shell does, `~` for the home included.
    Path resolve(String path) {
        var home = System.getProperty("user.home");
        var whole = path.equals("~") || path.startsWith("~/") ? home + path.substring(1) : path;
        return path().resolve(whole).normalize();
    }

    Map<String, String> environment() {
        return environment;
    }
}
