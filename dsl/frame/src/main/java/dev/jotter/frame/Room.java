package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.io.File;
import java.util.Locale;

/// Refuse to put into the heap what does not fit, before it ends the session.
final class Room {
    private Room() {}

    /// Give how many bytes the heap can still take.
    static long free() {
        var runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    /// Refuse a file of text that is larger than what is free, for its columns will hardly be smaller.
    static void refuseText(String path) {
        var file = new File(path);
        if (!file.isFile()) return;
        refuse("The file " + path, file.length(), "Leave it on disk: lazy(\"" + path + "\").");
    }

    /// Refuse more bytes than are free.
    ///
    /// @param what begins the first sentence: `The result`, `The file x.csv`
    /// @param next what to type instead
    static void refuse(String what, long bytes, String next) {
        refuse(what, bytes, free(), next);
    }

    static void refuse(String what, long bytes, long free, String next) {
        if (bytes <= free) return;
        throw new JotterException(
                what + " does not fit into memory.",
                "Expected at most " + shown(free) + ", which is what Java's heap has left, found about " + shown(bytes)
                        + ".",
                next);
    }

    static String shown(long bytes) {
        return bytes < 1L << 30
                ? Math.max(1, bytes >> 20) + " MB"
                : String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30));
    }
}
