package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.csv.Ration;
import dev.jotter.frame.internal.csv.Sources;
import java.io.IOException;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Refuse to put into the heap what does not fit, before it ends the session.
final class Room {
    private Room() {}

    /// Read something.
    @FunctionalInterface
    interface Reading<T, E extends Exception> {
        T read() throws E;
    }

    /// Read files.
    @FunctionalInterface
    interface FileReading<T> {
        T read(Sources files) throws IOException;
    }

    /// Give how many bytes the heap can still take.
    static long free() {
        var runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    /// Give the same once garbage is gone, which counts as taken until then.
    private static long freed() {
        System.gc();
        return free();
    }

    /// Read files of text, unless they are larger than what is free, for their columns will hardly be smaller.
    ///
    /// @param files finds them, or fetches them
    static <T> T text(String path, Reading<Sources, IOException> files, FileReading<T> reading) throws IOException {
        return text(path, free(), Room::freed, files, reading);
    }

    static <T> T text(
            String path, long free, LongSupplier freed, Reading<Sources, IOException> files, FileReading<T> reading)
            throws IOException {
        var what = what(path);
        var next = lazily(path);
        Ration.Refusing refusing = (most, found, whole) ->
                refusal(what, most, "has", (whole ? "about " : "more than ") + shown(found), next, null);
        return reading(
                what,
                next,
                () -> Ration.within(free, freed, refusing, () -> {
                    var found = files.read();
                    Ration.check(found);
                    return reading.read(found);
                }));
    }

    /// Read something, and say so when the heap is full before the end.
    ///
    /// @param what begins the first sentence: `The file x.csv`
    /// @param next what to type instead
    static <T, E extends Exception> T reading(String what, String next, Reading<T, E> reading) throws E {
        var free = free();
        try {
            return reading.read();
        } catch (RuntimeException | OutOfMemoryError e) {
            if (!isFull(e)) throw e;
            throw refusal(what, free, "had", "more", next, e);
        }
    }

    /// Name files in the first sentence of a refusal.
    static String what(String path) {
        return (path.matches("(?s).*[*?\\[{].*") && !path.contains("://") ? "The files " : "The file ") + path;
    }

    static String lazily(String path) {
        return "Leave it on disk: lazy(\"" + path + "\").";
    }

    /// Refuse more bytes than are free.
    ///
    /// @param what begins the first sentence: `The result`
    /// @param next what to type instead
    static void refuse(String what, long bytes, String next) {
        if (bytes > free()) refuse(what, bytes, freed(), next);
    }

    static void refuse(String what, long bytes, long free, String next) {
        if (bytes > free) throw refusal(what, free, "has", "about " + shown(bytes), next, null);
    }

    private static boolean isFull(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OutOfMemoryError full
                        && String.valueOf(full.getMessage()).matches(".*(heap|GC overhead|array size).*"));
    }

    private static JotterException refusal(
            String what, long free, String has, String found, String next, @Nullable Throwable cause) {
        return new JotterException(
                what + (what.startsWith("The files ") ? " do" : " does") + " not fit into memory.",
                "Expected at most " + shown(free) + ", which is what Java's heap " + has + " left, found " + found
                        + ".",
                next,
                cause);
    }

    static String shown(long bytes) {
        return bytes < 1L << 30
                ? Math.max(1, bytes >> 20) + " MB"
                : String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30));
    }
}
