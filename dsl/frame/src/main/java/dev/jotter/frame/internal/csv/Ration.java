package dev.jotter.frame.internal.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Count the bytes of text that a reading brings to light, and end it once they are more than it may have.
///
/// How large a packed file is unpacked, or how much a web server will send, nobody knows before; the end of it must not
/// be a full heap.
public final class Ration {
    private static final ScopedValue<Ration> CURRENT = ScopedValue.newInstance();

    /// No text is packed tighter than this as a rule.
    private static final int TIGHT = 20;

    private final LongSupplier more;
    private final Refusing refusing;
    private final Map<Path, Long> found = new HashMap<>();
    private long most;
    private long sum;

    private Ration(long most, LongSupplier more, Refusing refusing) {
        this.most = most;
        this.more = more;
        this.refusing = refusing;
    }

    /// Say what cannot be read.
    @FunctionalInterface
    public interface Refusing {
        /// @param most how many bytes there may be
        /// @param found how many there are
        /// @param whole whether that is all of them, or those that were counted when it was too much
        RuntimeException of(long most, long found, boolean whole);
    }

    /// Read with at most so many bytes of text, whatever they are packed in.
    ///
    /// @param more says how many there may be after all, and is asked before the first is read, if ever
    /// @throws RuntimeException that `refusing` makes, when there are more
    public static <T> T within(
            long most, LongSupplier more, Refusing refusing, ScopedValue.CallableOp<T, IOException> reading)
            throws IOException {
        return ScopedValue.where(CURRENT, new Ration(most, more, refusing)).call(reading);
    }

    /// Refuse files of which it is known that they are too large.
    public static void check(Sources sources) throws IOException {
        if (!CURRENT.isBound()) return;
        try {
            var known = 0L;
            var perhaps = 0L;
            for (var source : sources.files()) {
                var bytes = PackedSize.atLeast(source.file());
                known += bytes;
                perhaps += bytes * (Packing.of(source.file()) == Packing.NONE ? 1 : TIGHT);
            }
            CURRENT.get().check(known, perhaps, true);
        } catch (IOException | RuntimeException e) {
            sources.close();
            throw e;
        }
    }

    /// Refuse bytes from the web: so many are announced, or have come.
    static void coming(long bytes, boolean whole) {
        if (CURRENT.isBound()) CURRENT.get().check(bytes, bytes, whole);
    }

    private void check(long known, long perhaps, boolean whole) {
        if (perhaps > most) most = Math.max(most, more.getAsLong());
        if (known > most) throw refusing.of(most, known, whole);
    }

    /// Count what is unpacked of a file, which may be read several times.
    static InputStream counted(Path file, InputStream unpacked) {
        return CURRENT.isBound() ? new Counted(file, unpacked, CURRENT.get()) : unpacked;
    }

    private synchronized void take(Path file, long bytes) {
        var before = found.getOrDefault(file, 0L);
        if (bytes <= before) return;
        found.put(file, bytes);
        sum += bytes - before;
        if (sum > most) throw refusing.of(most, sum, false);
    }

    private static final class Counted extends FilterInputStream {
        private final Path file;
        private final Ration ration;
        private long bytes;

        Counted(Path file, InputStream unpacked, Ration ration) {
            super(unpacked);
            this.file = file;
            this.ration = ration;
        }

        @Override
        public int read() throws IOException {
            var one = in.read();
            if (one >= 0) ration.take(file, ++bytes);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var n = in.read(into, from, length);
            if (n > 0) ration.take(file, bytes += n);
            return n;
        }

        /// A mark would count its bytes twice.
        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
