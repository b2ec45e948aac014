package dev.jotter.jupyter.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/// Publish to any number of subscribers over ZMTP 3.0, from one thread.
///
/// A subscriber that is slower than the publisher holds it up; one that reads nothing holds it up for a moment only,
/// and then loses messages. ZeroMQ's own publishers can do either for all subscribers, but not each to whom it is due.
public final class Publisher implements AutoCloseable {
    private static final int STAGE_BYTES = 1 << 17;
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
    private static final long HANDSHAKE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Selector selector;
    private final ServerSocketChannel server;
    private final BiConsumer<Subscriber, String> welcome;
    private final List<Subscriber> subscribers = new ArrayList<>();
    private final ByteBuffer stage = ByteBuffer.allocateDirect(STAGE_BYTES);

    /// Listen.
    ///
    /// @param address an [InetSocketAddress] or a [UnixDomainSocketAddress]
    /// @param welcome called with each new subscription, in [#turn]
    public Publisher(SocketAddress address, BiConsumer<Subscriber, String> welcome) throws IOException {
        this.welcome = welcome;
        selector = Selector.open();
        server = address instanceof UnixDomainSocketAddress
                ? ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                : ServerSocketChannel.open();
        try {
            server.bind(address).configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
        } catch (IOException e) {
            server.close();
            selector.close();
            throw e;
        }
    }

    /// End a [#turn] that waits; for any thread.
    public void wake() {
        selector.wakeup();
    }

    /// Take and give what the connections have and can take, and wait for that at most so long.
    public void turn(long nanos) throws IOException {
        if (nanos <= 0) selector.selectNow();
        else selector.select(Math.min(TimeUnit.NANOSECONDS.toMillis(nanos), DAY_MILLIS) + 1);
        for (var key : selector.selectedKeys()) {
            if (!key.isValid()) continue;
            if (key.isAcceptable()) accept();
            else if (key.attachment() instanceof Subscriber subscriber) serve(subscriber, key);
        }
        selector.selectedKeys().clear();
        dropSilent();
    }

    /// Say how long to wait before the next message is sent: 0 when it may go.
    public long waitNanos() {
        var now = System.nanoTime();
        var most = 0L;
        for (var subscriber : subscribers)
            most = Math.max(most, subscriber.backlog().waitNanos(now));
        return most;
    }

    /// Send a message to all who want it.
    ///
    /// @param vital whether a subscriber that lags behind must still get it
    public void send(List<byte[]> frames, boolean vital) {
        var now = System.nanoTime();
        var message = Zmtp.message(frames);
        for (var subscriber : subscribers) {
            if (subscriber.wants(frames.getFirst())) subscriber.backlog().add(message, vital, now);
        }
    }

    /// Write what can be written.
    public void flush() {
        for (var subscriber : List.copyOf(subscribers)) flush(subscriber);
    }

    /// Tell of subscribers that lost messages and have room again.
    public void tellLost(BiConsumer<Subscriber, Long> told) {
        for (var subscriber : subscribers) {
            var lost = subscriber.backlog().takeLost();
            if (lost > 0) told.accept(subscriber, lost);
        }
    }

    /// Say whether everything sent has been taken.
    public boolean isDrained() {
        return subscribers.stream().allMatch(subscriber -> subscriber.backlog().isEmpty());
    }

    @Override
    public void close() {
        List.copyOf(subscribers).forEach(this::drop);
        try {
            server.close();
            selector.close();
        } catch (IOException e) {
            // The process ends, or another kernel of it begins elsewhere.
        }
    }

    private void accept() throws IOException {
        for (var channel = server.accept(); channel != null; channel = server.accept()) {
            channel.configureBlocking(false);
            if (server.getLocalAddress() instanceof InetSocketAddress) {
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            }
            var key = channel.register(selector, SelectionKey.OP_READ);
            var subscriber = new Subscriber(channel, key, System.nanoTime(), welcome);
            key.attach(subscriber);
            subscribers.add(subscriber);
            flush(subscriber);
        }
    }

    private void serve(Subscriber subscriber, SelectionKey key) {
        try {
            if (key.isReadable()) subscriber.read();
            subscriber.flush(stage, System.nanoTime());
        } catch (IOException e) {
            drop(subscriber);
        }
    }

    private void flush(Subscriber subscriber) {
        try {
            subscriber.flush(stage, System.nanoTime());
        } catch (IOException e) {
            drop(subscriber);
        }
    }

    /// Whoever connects and does not say that it is a subscriber is let go.
    private void dropSilent() {
        var now = System.nanoTime();
        for (var subscriber : List.copyOf(subscribers)) {
            if (!subscriber.isReady() && now - subscriber.since() > HANDSHAKE_NANOS) drop(subscriber);
        }
    }

    private void drop(Subscriber subscriber) {
        subscribers.remove(subscriber);
        subscriber.close();
    }
}
