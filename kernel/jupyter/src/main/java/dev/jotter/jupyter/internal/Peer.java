package dev.jotter.jupyter.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Serve one connection.
public final class Peer {
    /// What a frame costs besides its bytes, so that nobody fills the memory with empty ones.
    private static final int FRAME_BYTES = 64;

    private static final int TTL_BYTES = 2;

    private final Endpoint endpoint;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final long since;
    private final Incoming incoming;
    private final Backlog backlog = new Backlog();
    private List<byte[]> message = new ArrayList<>();
    private long messageBytes;
    private byte[] identity = new byte[0];

    Peer(Endpoint endpoint, SocketChannel channel, SelectionKey key, long since) {
        this.endpoint = endpoint;
        this.channel = channel;
        this.key = key;
        this.since = since;
        incoming = new Incoming(new Listener(), endpoint.mostBytes());
        backlog.add(List.of(Zmtp.greeting()), true, since);
    }

    /// Send to this one.
    public void send(List<byte[]> frames) {
        backlog.add(Zmtp.message(frames), true, System.nanoTime());
    }

    /// Give the name that the peer goes by; empty when it has given none.
    byte[] identity() {
        return identity;
    }

    Backlog backlog() {
        return backlog;
    }

    /// Say whether this has been connected for long and has not said what it is.
    boolean isSilent(long now, long patience) {
        return !incoming.isReady() && now - since > patience;
    }

    void read(ByteBuffer stage) throws IOException {
        for (var count = channel.read(stage.clear()); count != 0; count = channel.read(stage.clear())) {
            if (count < 0) throw new ProtocolException("the peer has left");
            incoming.feed(stage.flip());
        }
    }

    void flush(ByteBuffer stage, long now) throws IOException {
        backlog.flush(channel, stage, now);
        var wanted = backlog.isEmpty() ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE;
        if (key.interestOps() != wanted) key.interestOps(wanted);
    }

    void close() {
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    private final class Listener implements Incoming.Listener {
        @Override
        public void greeted() {
            backlog.add(List.of(Zmtp.ready(endpoint.type())), true, since);
        }

        @Override
        public void ready(Map<String, String> properties) throws ProtocolException {
            var type = properties.getOrDefault("socket-type", "");
            if (!endpoint.partners().contains(type)) throw new ProtocolException("a socket of the type " + type);
            identity = properties.getOrDefault("identity", "").getBytes(ISO_8859_1);
            endpoint.joined(Peer.this);
        }

        @Override
        public void frame(byte[] body, boolean more) throws ProtocolException {
            messageBytes += body.length + FRAME_BYTES;
            if (messageBytes > endpoint.mostBytes()) throw new ProtocolException("a message of many bytes");
            message.add(body);
            if (more) return;
            var whole = message;
            message = new ArrayList<>();
            messageBytes = 0;
            endpoint.received(Peer.this, whole);
        }

        @Override
        public void command(String name, ByteBuffer body) {
            if (name.equals("PING") && body.remaining() >= TTL_BYTES) {
                body.position(body.position() + TTL_BYTES);
                backlog.add(List.of(Zmtp.pong(body)), true, since);
            } else {
                endpoint.commanded(Peer.this, name, body);
            }
        }
    }
}
