package dev.jotter.jupyter.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// Publish to any number of subscribers.
///
/// A subscriber that is slower than the publisher holds it up; one that reads nothing holds it up for a moment only,
/// and then loses messages. ZeroMQ's own publishers do one or the other to all alike.
public final class Publisher extends Endpoint {
    /// No subscription is longer.
    private static final long MOST_BYTES = 1 << 13;

    private final BiConsumer<Peer, String> welcome;
    private final Map<Peer, List<byte[]>> topics = new HashMap<>();

    /// Serve those who connect.
    ///
    /// @param welcome called with each new subscription, in [#turn]
    public Publisher(Listening listening, BiConsumer<Peer, String> welcome) throws IOException {
        super(listening, "XPUB", Set.of("SUB", "XSUB"), MOST_BYTES);
        this.welcome = welcome;
    }

    /// Say how long to wait before the next message is sent: 0 when it may go.
    public long waitNanos() {
        var now = System.nanoTime();
        var most = 0L;
        for (var peer : peers()) most = Math.max(most, peer.backlog().waitNanos(now));
        return most;
    }

    /// Send a message to all who want it.
    ///
    /// @param vital whether a subscriber that lags behind must still get it
    public void send(List<byte[]> frames, boolean vital) {
        var now = System.nanoTime();
        var message = Zmtp.message(frames);
        for (var peer : peers())
            if (wants(peer, frames.getFirst())) peer.backlog().add(message, vital, now);
    }

    /// Tell of subscribers that lost messages and have room again.
    public void tellLost(BiConsumer<Peer, Long> told) {
        for (var peer : peers()) {
            var lost = peer.backlog().takeLost();
            if (lost > 0) told.accept(peer, lost);
        }
    }

    @Override
    void received(Peer peer, List<byte[]> message) {
        var body = ByteBuffer.wrap(message.getFirst());
        if (!body.hasRemaining()) return;
        switch (body.get()) {
            case 1 -> subscribe(peer, body);
            case 0 -> cancel(peer, body);
            default -> {
                // What a subscriber says otherwise is not for a publisher.
            }
        }
    }

    /// ZMTP 3.1 says by commands what 3.0 says by messages.
    @Override
    void commanded(Peer peer, String name, ByteBuffer body) {
        if (name.equals("SUBSCRIBE")) subscribe(peer, body);
        if (name.equals("CANCEL")) cancel(peer, body);
    }

    @Override
    void left(Peer peer) {
        topics.remove(peer);
    }

    private void subscribe(Peer peer, ByteBuffer rest) {
        var topic = new byte[rest.remaining()];
        rest.get(topic);
        topics.computeIfAbsent(peer, key -> new ArrayList<>()).add(topic);
        welcome.accept(peer, new String(topic, UTF_8));
    }

    private void cancel(Peer peer, ByteBuffer rest) {
        var all = topics.getOrDefault(peer, List.of());
        for (var i = 0; i < all.size(); i++) {
            if (!ByteBuffer.wrap(all.get(i)).equals(rest)) continue;
            all.remove(i);
            return;
        }
    }

    private boolean wants(Peer peer, byte[] topic) {
        for (var prefix : topics.getOrDefault(peer, List.of())) {
            if (topic.length >= prefix.length && Arrays.equals(topic, 0, prefix.length, prefix, 0, prefix.length)) {
                return true;
            }
        }
        return false;
    }
}
