package dev.jotter.frame.internal.csv;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// Look at all quotes of a file before a parser does. DuckDB reads a file in pieces at once, guesses at the start of
/// each whether it stands within quotes, and guesses wrong in silence; so a file with line breaks in quotes must be
/// read in one piece, and one whose quotes do not pair must be mended first.
///
/// @param breaks whether a quoted field holds a line break
/// @param odd whether a quote stays open, or something stands behind a closing one
record Scan(boolean breaks, boolean odd) {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    static Scan of(Path file, char delimiter, char quote) throws IOException {
        if (quote == '\0') return new Scan(false, false);
        var first = firstQuote(file, quote);
        return first < 0 ? new Scan(false, false) : follow(file, delimiter, quote);
    }

    /// Find the first quote, eight bytes at a time, since most large files have none.
    private static long firstQuote(Path file, char quote) throws IOException {
        var pattern = quote * ONES;
        try (var bytes = Files.newInputStream(file)) {
            var buffer = new byte[1 << 18];
            var before = 0L;
            for (var n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                var at = 0;
                while (at + 8 <= n) {
                    var differs = (long) EIGHT.get(buffer, at) ^ pattern;
                    if (((differs - ONES) & ~differs & HIGHS) != 0) break;
                    at += 8;
                }
                for (; at < n; at++) if (buffer[at] == quote) return before + at;
                before += n;
            }
            return -1;
        }
    }

    private static Scan follow(Path file, char delimiter, char quote) throws IOException {
        var grammar = new Grammar(delimiter, quote);
        try (var bytes = Files.newInputStream(file)) {
            var buffer = new byte[1 << 18];
            var mark = 0;
            for (var n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                var at = 0;
                // A byte order mark stands before the first field, not in it.
                if (mark++ == 0 && Packing.starts(buffer, 0xef, 0xbb, 0xbf)) at = 3;
                for (; at < n; at++) grammar.ends(buffer[at]);
                Stop.check();
                if (grammar.broken()) return new Scan(grammar.breaks(), true);
            }
        }
        return new Scan(grammar.breaks(), grammar.open());
    }
}
