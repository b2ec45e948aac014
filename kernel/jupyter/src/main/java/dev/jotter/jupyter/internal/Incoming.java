package dev.jotter.jupyter.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Take apart what one peer sends: its greeting, its handshake, then frames. Whatever breaks the rules of ZMTP is told
/// by a [ProtocolException]; the connection is of no use then. Memory is taken for bytes that came, not for bytes that
/// were announced.
final class Incoming {
    private static final int FIRST_BYTES = 1 << 16;
    private static final int KNOWN_FLAGS = Zmtp.MORE | Zmtp.LONG | Zmtp.COMMAND;
    private static final String READY = "READY";

    private final Listener listener;
    private final long most;
    private Stage stage = Stage.GREETING;
    private boolean ready;
    private int flags;
    private int sizeBytes;
    private long size;
    private byte[] body = new byte[Zmtp.GREETING_BYTES];
    private int filled;

    private enum Stage {
        GREETING,
        FLAGS,
        SIZE,
        BODY
    }

    /// Hear what comes.
    interface Listener {
        void greeted();

        /// Hear that the handshake is done, with what the peer says of itself, names in lower case.
        void ready(Map<String, String> properties) throws ProtocolException;

        void frame(byte[] body, boolean more) throws ProtocolException;

        void command(String name, ByteBuffer body);
    }

    /// Begin.
    ///
    /// @param most the longest frame that is taken
    Incoming(Listener listener, long most) {
        this.listener = listener;
        this.most = most;
    }

    boolean isReady() {
        return ready;
    }

    /// Take some bytes, all of them.
    void feed(ByteBuffer chunk) throws ProtocolException {
        while (chunk.hasRemaining()) {
            switch (stage) {
                case GREETING -> greeting(chunk);
                case FLAGS -> flags(chunk.get());
                case SIZE -> size(chunk.get());
                case BODY -> body(chunk);
            }
        }
    }

    private void greeting(ByteBuffer chunk) throws ProtocolException {
        body[filled++] = chunk.get();
        if (!Zmtp.greets(body, filled)) throw new ProtocolException("a greeting other than ZMTP 3 without security");
        if (filled < Zmtp.GREETING_BYTES) return;
        stage = Stage.FLAGS;
        listener.greeted();
    }

    private void flags(byte next) throws ProtocolException {
        flags = next;
        if ((flags & ~KNOWN_FLAGS) != 0) throw new ProtocolException("a frame with unknown flags");
        sizeBytes = (flags & Zmtp.LONG) == 0 ? 1 : Long.BYTES;
        size = 0;
        stage = Stage.SIZE;
    }

    private void size(byte next) throws ProtocolException {
        size = (size << Byte.SIZE) | (next & 0xff);
        if (--sizeBytes > 0) return;
        if (size < 0 || size > most) throw new ProtocolException("a frame of " + size + " bytes");
        body = new byte[(int) Math.min(size, FIRST_BYTES)];
        filled = 0;
        stage = Stage.BODY;
        if (size == 0) end();
    }

    private void body(ByteBuffer chunk) throws ProtocolException {
        var count = (int) Math.min(size - filled, chunk.remaining());
        if (filled + count > body.length) {
            body = Arrays.copyOf(body, (int) Math.min(size, Math.max(2L * body.length, filled + count)));
        }
        chunk.get(body, filled, count);
        filled += count;
        if (filled == size) end();
    }

    private void end() throws ProtocolException {
        stage = Stage.FLAGS;
        var whole = body;
        body = new byte[0];
        if ((flags & Zmtp.COMMAND) != 0) command(ByteBuffer.wrap(whole));
        else if (ready) listener.frame(whole, (flags & Zmtp.MORE) != 0);
        else throw new ProtocolException("a message before the handshake");
    }

    private void command(ByteBuffer command) throws ProtocolException {
        var name = text(command, command.hasRemaining() ? command.get() & 0xff : 0);
        if (ready) {
            listener.command(name, command);
        } else if (name.equals(READY)) {
            listener.ready(properties(command));
            ready = true;
        } else {
            throw new ProtocolException("a handshake that begins with something else");
        }
    }

    private static Map<String, String> properties(ByteBuffer bytes) throws ProtocolException {
        var found = new TreeMap<String, String>();
        while (bytes.hasRemaining()) {
            var name = text(bytes, bytes.get() & 0xff).toLowerCase(Locale.ROOT);
            if (bytes.remaining() < Integer.BYTES) throw new ProtocolException("a property without a value");
            found.put(name, text(bytes, bytes.getInt()));
        }
        return found;
    }

    private static String text(ByteBuffer bytes, int length) throws ProtocolException {
        if (length < 0 || length > bytes.remaining()) throw new ProtocolException("a text longer than its frame");
        var text = new byte[length];
        bytes.get(text);
        return new String(text, ISO_8859_1);
    }
}
