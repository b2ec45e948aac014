package dev.jotter.jupyter.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/// Take apart what one subscriber sends: its greeting, its handshake, then subscriptions. Whatever breaks the rules of
/// ZMTP is told by a [ProtocolException]; the connection is of no use then.
final class Incoming {
    /// No subscription is longer, so nobody can make us keep more.
    private static final int MOST_BYTES = 1 << 13;

    private static final int TTL_BYTES = 2;

    private final ByteBuffer in = ByteBuffer.allocate(MOST_BYTES);
    private final Listener listener;
    private boolean greeted;
    private boolean ready;

    /// Hear what comes.
    interface Listener {
        void greeted();

        void subscribed(ByteBuffer topic);

        void left(ByteBuffer topic);

        void pinged(ByteBuffer context);
    }

    Incoming(Listener listener) {
        this.listener = listener;
    }

    boolean isReady() {
        return ready;
    }

    /// Read what is there.
    void read(SocketChannel channel) throws IOException {
        while (true) {
            var count = channel.read(in);
            if (count < 0) throw new ProtocolException("the subscriber has left");
            if (count == 0) return;
            in.flip();
            if (greet()) while (frame()) {}
            in.compact();
            if (!in.hasRemaining()) throw new ProtocolException("a frame of more than " + MOST_BYTES + " bytes");
        }
    }

    private boolean greet() throws ProtocolException {
        if (greeted) return true;
        if (!Zmtp.greets(in)) throw new ProtocolException("a greeting other than that of ZMTP 3 without security");
        if (in.remaining() < Zmtp.GREETING_BYTES) return false;
        in.position(Zmtp.GREETING_BYTES);
        greeted = true;
        listener.greeted();
        return true;
    }

    /// Take the next frame, if all of it is there.
    private boolean frame() throws ProtocolException {
        var at = in.position();
        if (in.remaining() < 2) return false;
        var flags = in.get(at);
        var wide = (flags & Zmtp.LONG) != 0;
        var begin = at + 1 + (wide ? Long.BYTES : 1);
        if (in.limit() < begin) return false;
        var size = wide ? in.getLong(at + 1) : in.get(at + 1) & 0xff;
        if (size < 0 || size > MOST_BYTES - 1 - Long.BYTES)
            throw new ProtocolException("a frame of " + size + " bytes");
        if (in.limit() - begin < size) return false;
        var body = in.slice(begin, (int) size);
        in.position(begin + (int) size);
        if ((flags & Zmtp.COMMAND) != 0) command(body);
        else message(body);
        return true;
    }

    private void command(ByteBuffer body) throws ProtocolException {
        var length = body.hasRemaining() ? body.get() & 0xff : 0;
        if (length > body.remaining()) throw new ProtocolException("a command without a name");
        var name = US_ASCII.decode(body.slice(body.position(), length)).toString();
        body.position(body.position() + length);
        if (!ready) shake(name, body);
        else if (name.equals("SUBSCRIBE")) listener.subscribed(body);
        else if (name.equals("CANCEL")) listener.left(body);
        else if (name.equals("PING") && body.remaining() >= TTL_BYTES) {
            listener.pinged(body.position(body.position() + TTL_BYTES));
        }
    }

    private void shake(String name, ByteBuffer body) throws ProtocolException {
        var properties = US_ASCII.decode(body).toString();
        if (!name.equals("READY") || !properties.contains("SUB")) {
            throw new ProtocolException("a handshake of something other than a subscriber");
        }
        ready = true;
    }

    private void message(ByteBuffer body) throws ProtocolException {
        if (!ready) throw new ProtocolException("a message before the handshake");
        if (!body.hasRemaining()) return;
        switch (body.get()) {
            case 1 -> listener.subscribed(body);
            case 0 -> listener.left(body);
            default -> {
                // What a subscriber says otherwise is not for a publisher.
            }
        }
    }
}
