package dev.jotter.jupyter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/// Take messages on one thread and send those of any thread. The threads that send only leave their message here and
/// wake the selector, which an interrupt cannot break.
abstract class Router extends Channel {
    private final String name;
    private final Wire wire;
    private final Queue<List<byte[]>> leaving = new ConcurrentLinkedQueue<>();
    private final Selector selector;
    private volatile boolean closed;

    Router(ZMQ.Context context, String endpoint, String name, Wire wire) {
        super(context, SocketType.ROUTER, endpoint, name);
        this.name = name;
        this.wire = wire;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Take a message that is well signed and well formed. Must not block.
    abstract void take(Message message);

    final void send(List<byte[]> identities, Publication message) {
        send(wire.newId(), identities, message);
    }

    final void send(String id, List<byte[]> identities, Publication message) {
        leaving.add(wire.encode(id, identities, message));
        selector.wakeup();
    }

    /// Send what is left, then end.
    final void close() {
        closed = true;
        selector.wakeup();
    }

    @Override
    final void serve() {
        try (selector) {
            socket.getFD().register(selector, SelectionKey.OP_READ);
            while (true) {
                for (var next = leaving.poll(); next != null; next = leaving.poll()) write(next);
                var frames = receive(ZMQ.DONTWAIT);
                if (!frames.isEmpty()) read(frames);
                else if (closed && leaving.isEmpty()) return;
                else if (leaving.isEmpty()) sleep();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sleep() throws IOException {
        selector.select();
        selector.selectedKeys().clear();
    }

    /// Whatever a message does, the next one is taken.
    private void read(List<byte[]> frames) {
        try {
            take(wire.decode(frames));
        } catch (Wire.Refused e) {
            Log.refused(name, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            Log.broken(name, e);
        }
    }
}
