package dev.jotter.jupyter.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.List;

/// Hold what one subscriber has not taken yet.
///
/// A backlog that is full is waited for while it moves. One that has not moved for [#PATIENCE_NANOS] belongs to a
/// subscriber that reads nothing: it takes no more than what must be known, until half of it is gone.
final class Backlog {
    static final long FULL_BYTES = 16L << 20;
    static final long PATIENCE_NANOS = 3_000_000_000L;

    /// So much of what must be known is kept beyond that.
    private static final long VITAL_BYTES = 4L << 20;

    /// A backlog moves when at least so much has gone.
    private static final long MOVE_BYTES = 1L << 16;

    private final ArrayDeque<ByteBuffer> waiting = new ArrayDeque<>();
    private long bytes;
    private long moved;
    private long stillSince;
    private boolean lossy;
    private long vitalBytes;
    private long lost;

    /// Say whether nothing waits.
    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /// Say how long publishing should wait for this one: 0 when it need not.
    long waitNanos(long now) {
        if (bytes < FULL_BYTES) return 0;
        lossy |= now - stillSince >= PATIENCE_NANOS;
        return lossy ? 0 : Math.max(1, PATIENCE_NANOS - (now - stillSince));
    }

    /// Add a message, or count it as lost.
    ///
    /// @param vital whether to keep it even when the backlog is full
    void add(List<ByteBuffer> message, boolean vital, long now) {
        if (lossy && (!vital || vitalBytes >= VITAL_BYTES)) {
            lost++;
            return;
        }
        var before = bytes;
        for (var part : message) {
            waiting.add(part.duplicate());
            bytes += part.remaining();
            if (lossy) vitalBytes += part.remaining();
        }
        if (before < FULL_BYTES && bytes >= FULL_BYTES) still(now);
    }

    /// Give the number of messages lost since the last call, once there is room again.
    long takeLost() {
        if (lost == 0 || lossy) return 0;
        var count = lost;
        lost = 0;
        return count;
    }

    /// Write as much as the connection takes.
    ///
    /// @param stage room to collect small pieces in
    void flush(SocketChannel channel, ByteBuffer stage, long now) throws IOException {
        while (!waiting.isEmpty()) {
            fill(stage.clear());
            var gone = channel.write(stage.flip());
            take(gone, now);
            if (stage.hasRemaining()) return;
        }
    }

    private void fill(ByteBuffer stage) {
        for (var part : waiting) {
            var count = Math.min(part.remaining(), stage.remaining());
            stage.put(part.slice(part.position(), count));
            if (!stage.hasRemaining()) return;
        }
    }

    private void take(int count, long now) {
        var left = count;
        while (left > 0) {
            var part = waiting.getFirst();
            var some = Math.min(left, part.remaining());
            part.position(part.position() + some);
            if (!part.hasRemaining()) waiting.removeFirst();
            left -= some;
        }
        bytes -= count;
        moved += count;
        if (moved >= MOVE_BYTES) still(now);
        if (bytes < FULL_BYTES / 2) {
            lossy = false;
            vitalBytes = 0;
        }
    }

    private void still(long now) {
        moved = 0;
        stillSince = now;
    }
}
