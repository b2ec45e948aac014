package dev.jotter.jupyter.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Listen on one address and serve all who connect, from one thread. Only [#wake] is for any thread, even an
/// interrupted one.
public abstract class Endpoint implements AutoCloseable {
    private static final int STAGE_BYTES = 1 << 17;
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
    private static final long HANDSHAKE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final String type;
    private final Set<String> partners;
    private final long mostBytes;
    private final Listening listening;
    private final Selector selector;
    private final List<Peer> peers = new ArrayList<>();
    private final ByteBuffer stage = ByteBuffer.allocateDirect(STAGE_BYTES);

    /// Serve those who connect.
    ///
    /// @param type ZeroMQ's name for this type of socket
    /// @param partners the types that may connect
    /// @param mostBytes the longest message that is taken
    Endpoint(Listening listening, String type, Set<String> partners, long mostBytes) throws IOException {
        this.listening = listening;
        this.type = type;
        this.partners = partners;
        this.mostBytes = mostBytes;
        selector = Selector.open();
        listening.channel().register(selector, SelectionKey.OP_ACCEPT);
    }

    /// Hear that a peer has said what it is.
    void joined(Peer peer) {
        // Nothing to be done for most.
    }

    /// Hear that a peer is gone.
    void left(Peer peer) {
        // Nothing to be done for most.
    }

    /// Hear a whole message.
    abstract void received(Peer peer, List<byte[]> message);

    /// Hear a command other than a ping.
    void commanded(Peer peer, String name, ByteBuffer body) {
        // Nothing to be done for most.
    }

    final String type() {
        return type;
    }

    final Set<String> partners() {
        return partners;
    }

    final long mostBytes() {
        return mostBytes;
    }

    final List<Peer> peers() {
        return peers;
    }

    /// End a [#turn] that waits, or the next one.
    public final void wake() {
        selector.wakeup();
    }

    /// Take and give what the connections have and can take, and wait for that at most so long.
    public final void turn(long nanos) throws IOException {
        if (nanos <= 0) selector.selectNow();
        else selector.select(Math.min(TimeUnit.NANOSECONDS.toMillis(nanos), DAY_MILLIS) + 1);
        for (var key : selector.selectedKeys()) {
            if (!key.isValid()) continue;
            if (key.isAcceptable()) accept();
            else if (key.attachment() instanceof Peer peer) serve(peer, key.isReadable());
        }
        selector.selectedKeys().clear();
        dropSilent();
    }

    /// Write what can be written.
    public final void flush() {
        for (var peer : List.copyOf(peers)) serve(peer, false);
    }

    /// Say whether everything sent has been taken.
    public final boolean isDrained() {
        return peers.stream().allMatch(peer -> peer.backlog().isEmpty());
    }

    @Override
    public final void close() {
        List.copyOf(peers).forEach(this::drop);
        try {
            listening.close();
            selector.close();
        } catch (IOException e) {
            // The process ends, or another kernel of it begins elsewhere.
        }
    }

    final void drop(Peer peer) {
        if (!peers.remove(peer)) return;
        peer.close();
        left(peer);
    }

    private void accept() throws IOException {
        var server = listening.channel();
        for (var channel = server.accept(); channel != null; channel = server.accept()) {
            channel.configureBlocking(false);
            if (listening.address() instanceof InetSocketAddress) {
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            }
            var key = channel.register(selector, SelectionKey.OP_READ);
            var peer = new Peer(this, channel, key, System.nanoTime());
            key.attach(peer);
            peers.add(peer);
            serve(peer, false);
        }
    }

    /// Whatever one peer does, the others are served.
    private void serve(Peer peer, boolean readable) {
        try {
            if (readable) peer.read(stage);
            peer.flush(stage, System.nanoTime());
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            drop(peer);
        }
    }

    /// Whoever connects and does not say what it is is let go, at the next turn.
    private void dropSilent() {
        var now = System.nanoTime();
        for (var peer : List.copyOf(peers)) if (peer.isSilent(now, HANDSHAKE_NANOS)) drop(peer);
    }
}
