package dev.jotter.jupyter.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Take messages of many peers, each with the name of its sender as the first frame, and send messages to the peers
/// that their first frame names. A peer that comes back under its name takes the place of the one before.
public final class Router extends Endpoint {
    /// The longest message that is taken, unless the heap is too small even for that.
    private static final long MOST_BYTES = 512L << 20;

    /// The part of the heap that one message may fill.
    private static final long HEAP_PART = 8;

    private final Consumer<List<byte[]>> taken;
    private final Map<ByteBuffer, Peer> byName = new HashMap<>();
    private final Map<Peer, byte[]> names = new HashMap<>();
    private int nameless;

    /// Serve those who connect.
    ///
    /// @param taken called with each message, in [#turn]
    public Router(Listening listening, Consumer<List<byte[]>> taken) throws IOException {
        super(
                listening,
                "ROUTER",
                Set.of("DEALER", "REQ", "ROUTER"),
                Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / HEAP_PART));
        this.taken = taken;
    }

    /// Send a message; it is lost when its peer is gone or has stopped reading.
    public void send(List<byte[]> frames) {
        var peer = byName.get(ByteBuffer.wrap(frames.getFirst()));
        if (peer == null) return;
        var now = System.nanoTime();
        peer.backlog().waitNanos(now);
        peer.backlog().add(Zmtp.message(frames.subList(1, frames.size())), false, now);
    }

    @Override
    void joined(Peer peer) {
        var name = peer.identity();
        if (name.length == 0)
            name = ByteBuffer.allocate(1 + Integer.BYTES).putInt(1, ++nameless).array();
        names.put(peer, name);
        var before = byName.put(ByteBuffer.wrap(name), peer);
        if (before != null) drop(before);
    }

    @Override
    void left(Peer peer) {
        var name = names.remove(peer);
        if (name != null) byName.remove(ByteBuffer.wrap(name), peer);
    }

    @Override
    void received(Peer peer, List<byte[]> message) {
        message.addFirst(names.getOrDefault(peer, new byte[0]));
        taken.accept(message);
    }
}
