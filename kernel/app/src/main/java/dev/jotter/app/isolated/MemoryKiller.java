package dev.jotter.app.isolated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Count how often the system has killed a process because memory ran out, where it tells (Linux 4.13 and newer).
final class MemoryKiller {
    private static final Path COUNTS = Path.of("/proc/vmstat");
    private static final String KILLS = "oom_kill ";

    private MemoryKiller() {}

    static long kills() {
        try (var lines = Files.lines(COUNTS)) {
            return lines.filter(line -> line.startsWith(KILLS))
                    .mapToLong(line -> Long.parseLong(line.substring(KILLS.length())))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
