package dev.jotter.jupyter.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Write the bytes of ZMTP 3.0.
final class Zmtp {
    static final int GREETING_BYTES = 64;
    static final int MORE = 1;
    static final int LONG = 2;
    static final int COMMAND = 4;

    private static final int SHORT_BYTES = 255;
    private static final int LENGTH_BYTES = 9;
    private static final int MECHANISM_AT = 12;

    /// Frames up to this size are copied together, longer ones are sent from where they are.
    private static final int SMALL_BYTES = 1 << 14;

    private static final byte[] MECHANISM = Arrays.copyOf("NULL".getBytes(US_ASCII), 20);

    private Zmtp() {}

    /// Give the greeting: version 3.0, no security.
    static ByteBuffer greeting() {
        var bytes = ByteBuffer.allocate(GREETING_BYTES);
        bytes.put(0, (byte) 0xff).put(9, (byte) 0x7f).put(10, (byte) 3).put(MECHANISM_AT, MECHANISM);
        return bytes;
    }

    /// Say whether the first `there` bytes may be the beginning of a greeting that fits ours.
    static boolean greets(byte[] greeting, int there) {
        if (there > 0 && greeting[0] != (byte) 0xff) return false;
        if (there > 9 && (greeting[9] & 1) == 0) return false;
        if (there > 10 && greeting[10] < 3) return false;
        var end = MECHANISM_AT + MECHANISM.length;
        return there < end || Arrays.equals(greeting, MECHANISM_AT, end, MECHANISM, 0, MECHANISM.length);
    }

    /// Give the command that ends the handshake of a socket of this type.
    static ByteBuffer ready(String type) {
        var body = ByteBuffer.allocate(64);
        text(body, "READY");
        text(body, "Socket-Type");
        body.putInt(type.length()).put(type.getBytes(US_ASCII));
        return frame(COMMAND, Arrays.copyOf(body.array(), body.position()));
    }

    /// Answer a ping with what it carried.
    static ByteBuffer pong(ByteBuffer context) {
        var body = ByteBuffer.allocate(SHORT_BYTES);
        text(body, "PONG");
        body.put(context.slice(context.position(), Math.min(context.remaining(), body.remaining())));
        return frame(COMMAND, Arrays.copyOf(body.array(), body.position()));
    }

    /// Give a message of several frames, ready to be written.
    static List<ByteBuffer> message(List<byte[]> frames) {
        var room = 0;
        for (var frame : frames) room += LENGTH_BYTES + (frame.length > SMALL_BYTES ? 0 : frame.length);
        var small = ByteBuffer.allocate(room);
        var all = new ArrayList<ByteBuffer>();
        var from = 0;
        for (var i = 0; i < frames.size(); i++) {
            var frame = frames.get(i);
            length(small, i < frames.size() - 1 ? MORE : 0, frame.length);
            if (frame.length > SMALL_BYTES) {
                all.add(small.slice(from, small.position() - from));
                all.add(ByteBuffer.wrap(frame));
                from = small.position();
            } else {
                small.put(frame);
            }
        }
        if (small.position() > from) all.add(small.slice(from, small.position() - from));
        return all;
    }

    private static ByteBuffer frame(int flags, byte[] body) {
        var bytes = ByteBuffer.allocate(LENGTH_BYTES + body.length);
        length(bytes, flags, body.length);
        return bytes.put(body).flip();
    }

    private static void length(ByteBuffer bytes, int flags, int length) {
        if (length <= SHORT_BYTES) bytes.put((byte) flags).put((byte) length);
        else bytes.put((byte) (flags | LONG)).putLong(length);
    }

    private static void text(ByteBuffer bytes, String text) {
        bytes.put((byte) text.length()).put(text.getBytes(US_ASCII));
    }
}
