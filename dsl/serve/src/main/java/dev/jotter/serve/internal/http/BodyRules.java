package dev.jotter.serve.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// Hold the rules for bodies: at most 8 MiB, not packed.
///
/// What is too long is read on and thrown away up to a second limit, because a client that is still sending sees a
/// broken connection instead of the answer.
public final class BodyRules {
    static final int MOST = 8 << 20;
    private static final long DRAINED = 64L << 20;

    private BodyRules() {}

    /// Refuse a packed body.
    public static Problem packed(String encoding) {
        return Problem.of(
                415,
                "packed_body",
                "The body of this call is packed.",
                "Plain JSON or CSV was expected, and Content-Encoding: " + encoding + " was found.",
                "Send it unpacked, without that header.");
    }

    static Body read(InputStream stream) throws IOException {
        var bytes = stream.readNBytes(MOST + 1);
        if (bytes.length <= MOST) return Body.of(bytes);
        var size = bytes.length + drain(stream);
        throw Problem.of(
                413,
                "body_too_large",
                "The body of this call is too large.",
                String.format(Locale.ROOT, "At most %,d bytes (8 MiB) were expected, and %,d were found.", MOST, size),
                "Send the rows in several calls; some thousand rows a call are quick.");
    }

    private static long drain(InputStream stream) throws IOException {
        var buffer = new byte[1 << 16];
        var total = 0L;
        int read;
        while (total < DRAINED && (read = stream.read(buffer)) > 0) total += read;
        return total;
    }
}
