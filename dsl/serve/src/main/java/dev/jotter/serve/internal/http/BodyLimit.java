package dev.jotter.serve.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// Read a body up to the limit and refuse what is longer.
///
/// What is too long is read on and thrown away up to a second limit, because a client that is still sending sees a
/// broken connection instead of the answer.
final class BodyLimit {
    static final int MOST = 8 << 20;
    private static final long DRAINED = 64L << 20;

    private BodyLimit() {}

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
