package dev.jotter.display;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Talk with a widget or another program in the front end: messages of JSON-like data and bytes, both ways, until one
/// side closes. It begins with [Comms#open] here, or in the front end for a target of [Comms#target].
public final class Comm {
    private final String id;
    private final String target;
    private final CommLine line;
    private final List<Consumer<CommMessage>> readers = new CopyOnWriteArrayList<>();
    private final List<Consumer<CommMessage>> closers = new CopyOnWriteArrayList<>();

    Comm(String id, String target, CommLine line) {
        this.id = id;
        this.target = target;
        this.line = line;
    }

    /// Give the id that both sides know the comm by.
    public String id() {
        return id;
    }

    /// Give the name that the comm was opened for.
    public String target() {
        return target;
    }

    /// Say whether messages still go.
    public boolean isOpen() {
        return line.knows(this);
    }

    /// Send data, with bytes beside it.
    ///
    /// @param data text, numbers, booleans, null, lists and maps of these
    /// @throws JotterException when the comm is closed, or JSON cannot say the data
    public void send(Map<String, ?> data, byte[]... buffers) {
        if (!isOpen()) {
            throw new JotterException(
                    "Nothing was sent over the comm \"" + target + "\".",
                    "An open comm was expected, but one of the two sides has closed it.",
                    "Open another: Comms.open(\"" + target + "\").");
        }
        line.send(CommMessage.Kind.MESSAGE, this, data, Arrays.asList(buffers));
    }

    /// Call `reader` with each message that comes, in order, on the thread that runs cells.
    public Comm onMessage(Consumer<CommMessage> reader) {
        readers.add(reader);
        return this;
    }

    /// Call `closer` when the other side closes the comm.
    public Comm onClose(Consumer<CommMessage> closer) {
        closers.add(closer);
        return this;
    }

    /// Tell the other side that nothing more comes. A comm that is closed stays so.
    public void close() {
        if (line.forget(this)) line.send(CommMessage.Kind.CLOSE, this, Map.of(), List.of());
    }

    void take(CommMessage message) {
        var handlers = message.kind() == CommMessage.Kind.CLOSE ? closers : readers;
        for (var handler : handlers) handler.accept(message);
    }

    @Override
    public String toString() {
        return "Comm " + target + (isOpen() ? "" : " (closed)");
    }
}
