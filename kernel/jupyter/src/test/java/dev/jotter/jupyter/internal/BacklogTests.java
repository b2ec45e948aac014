package dev.jotter.jupyter.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogTests {
    private static final long LATER = Backlog.PATIENCE_NANOS + 1;

    private final Backlog backlog = new Backlog();
    private final ByteBuffer stage = ByteBuffer.allocateDirect(1 << 16);

    @Test
    void isWaitedForOnlyWhenItIsFull() {
        backlog.add(megabytes(15), false, 0);
        assertThat(backlog.waitNanos(0)).isZero();
        backlog.add(megabytes(1), false, 0);
        assertThat(backlog.waitNanos(5)).isEqualTo(Backlog.PATIENCE_NANOS - 5);
    }

    @Test
    void isNotWaitedForWhenItHasNotMoved() {
        backlog.add(megabytes(16), false, 0);
        assertThat(backlog.waitNanos(LATER)).isZero();
        assertThat(backlog.waitNanos(LATER + 1)).isZero();
    }

    @Test
    void losesAndCountsThenTakesAgainWhenHalfIsGone() throws IOException {
        backlog.add(megabytes(16), false, 0);
        backlog.waitNanos(LATER);
        backlog.add(megabytes(1), false, LATER);
        backlog.add(megabytes(1), true, LATER);
        assertThat(backlog.takeLost()).isZero();
        assertThat(drained()).isEqualTo(17L << 20);
        assertThat(backlog.takeLost()).isEqualTo(1);
        assertThat(backlog.takeLost()).isZero();
        assertThat(backlog.isEmpty()).isTrue();
    }

    @Test
    void keepsOnlySoMuchOfWhatMustBeKnown() throws IOException {
        backlog.add(megabytes(16), false, 0);
        backlog.waitNanos(LATER);
        for (var i = 0; i < 10; i++) backlog.add(megabytes(1), true, LATER);
        assertThat(drained()).isEqualTo(20L << 20);
    }

    private static List<ByteBuffer> megabytes(int count) {
        return List.of(ByteBuffer.allocate(count << 20));
    }

    /// Write all to somebody who reads, and count what came.
    private long drained() throws IOException {
        try (var server = ServerSocketChannel.open().bind(null);
                var writer = SocketChannel.open(server.getLocalAddress());
                var reader = server.accept()) {
            writer.configureBlocking(false);
            reader.configureBlocking(false);
            var read = ByteBuffer.allocate(1 << 16);
            var total = 0L;
            while (!backlog.isEmpty() || total < 1) {
                backlog.flush(writer, stage, LATER);
                for (var count = reader.read(read.clear()); count > 0; count = reader.read(read.clear())) {
                    total += count;
                }
            }
            reader.configureBlocking(true);
            writer.shutdownOutput();
            for (var count = reader.read(read.clear()); count >= 0; count = reader.read(read.clear())) total += count;
            return total;
        }
    }
}
