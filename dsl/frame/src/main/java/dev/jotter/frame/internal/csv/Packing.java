package dev.jotter.frame.internal.csv;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Say how a file is packed, by its first bytes: a name may lie, as when a web server has unpacked a `.gz` already.
public enum Packing {
    NONE,
    GZIP,
    ZSTD;

    private static final int BUFFER = 1 << 16;

    static Packing of(byte[] head) {
        if (starts(head, 0x1f, 0x8b)) return GZIP;
        if (starts(head, 0x28, 0xb5, 0x2f, 0xfd)) return ZSTD;
        return NONE;
    }

    static Packing of(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return of(bytes.readNBytes(4));
        }
    }

    /// Open a file's content, unpacked.
    public static InputStream open(Path file) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            bytes.mark(8);
            var head = bytes.readNBytes(4);
            bytes.reset();
            return switch (of(head)) {
                case GZIP -> Ration.counted(file, new GZIPInputStream(bytes, BUFFER));
                case ZSTD -> Ration.counted(file, new Zstd(bytes));
                case NONE -> bytes;
            };
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) return false;
        for (var at = 0; at < bytes.length; at++) if ((head[at] & 0xff) != bytes[at]) return false;
        return true;
    }

    /// Tell of damage as every other stream does; the library has an exception of its own that is none of I/O.
    private static final class Zstd extends InputStream {
        private final ZstdInputStream inner;

        Zstd(InputStream bytes) {
            inner = new ZstdInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                return inner.read(into, from, length);
            } catch (RuntimeException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public void close() throws IOException {
            inner.close();
        }
    }
}
