package dev.jotter.serve.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/// Count a model's calls that are not in the ledger yet, where `kill -9` does not reach: in a mapped file.
///
/// Memory mapped to a file is the system's, which keeps it when the process dies; so a call costs two stores and no
/// write. The file is locked while its process lives: one that another process can lock has lost its owner.
///
/// Not safe for threads; the counter that uses it has a lock.
public final class Unwritten implements AutoCloseable {
    private static final ValueLayout.OfLong NUMBER = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long CALLS = 0;
    private static final long LAST = Long.BYTES;
    private static final int SIZE = 2 * Long.BYTES;

    private final Path file;

    /// Held, because the lock goes with the channel.
    private final FileChannel channel;

    private final MemorySegment memory;

    private Unwritten(Path file, FileChannel channel, MemorySegment memory) {
        this.file = file;
        this.channel = channel;
        this.memory = memory;
    }

    static Unwritten create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            // Locked before it has content: who looks at it earlier finds it empty, and leaves it alone.
            var unused = channel.lock();
            // Written once, so that a full disk fails here and not at a store into memory.
            channel.write(ByteBuffer.allocate(SIZE));
            return new Unwritten(file, channel, channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE, Arena.ofAuto()));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /// Read what a process that is gone left behind; empty when it lives, or left nothing.
    static Optional<Gap> left(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            var content = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
            if (lock == null || channel.read(content) < SIZE) return Optional.empty();
            return Optional.of(
                    new Gap(Instant.ofEpochMilli(content.getLong((int) LAST)), content.getLong((int) CALLS)));
        }
    }

    /// Count calls that were answered.
    public void add(long calls) {
        memory.set(NUMBER, CALLS, memory.get(NUMBER, CALLS) + calls);
        memory.set(NUMBER, LAST, System.currentTimeMillis());
    }

    /// Take away calls that are in the ledger now.
    public void written(long calls) {
        memory.set(NUMBER, CALLS, memory.get(NUMBER, CALLS) - calls);
    }

    /// Take the file away, unless something in it was never written down.
    @Override
    public void close() {
        try {
            if (memory.get(NUMBER, CALLS) == 0) Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
