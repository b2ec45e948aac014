package dev.jotter.display;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Keep the open comms and the targets of one session, between the user's code and the front end.
public final class CommLine {
    private final Consumer<CommMessage> frontEnd;
    private final Map<String, Comm> open = new ConcurrentHashMap<>();
    private final Map<String, BiConsumer<Comm, CommMessage>> targets = new ConcurrentHashMap<>();

    /// Begin with whatever carries messages to the front end; it throws a [JotterException] where there is none.
    public CommLine(Consumer<CommMessage> frontEnd) {
        this.frontEnd = frontEnd;
    }

    /// Take a message from the front end. Unless its target is known here, a comm that it opens is closed again.
    public void receive(CommMessage message) {
        switch (message.kind()) {
            case OPEN -> accept(message);
            case MESSAGE -> {
                var comm = open.get(message.comm());
                if (comm != null) comm.take(message);
            }
            case CLOSE -> {
                var comm = open.remove(message.comm());
                if (comm != null) comm.take(message);
            }
        }
    }

    /// Give the open comms: target by id.
    public Map<String, String> targets() {
        var found = new TreeMap<String, String>();
        open.forEach((id, comm) -> found.put(id, comm.target()));
        return found;
    }

    Comm open(String target, Map<String, ?> data, Map<String, ?> metadata, List<byte[]> buffers) {
        var comm = new Comm(UUID.randomUUID().toString(), target, this);
        open.put(comm.id(), comm);
        try {
            frontEnd.accept(new CommMessage(CommMessage.Kind.OPEN, comm.id(), target, data, metadata, buffers));
        } catch (JotterException e) {
            open.remove(comm.id());
            throw e;
        }
        return comm;
    }

    void target(String name, BiConsumer<Comm, CommMessage> opened) {
        targets.put(name, opened);
    }

    boolean knows(Comm comm) {
        return open.get(comm.id()) == comm;
    }

    boolean forget(Comm comm) {
        return open.remove(comm.id(), comm);
    }

    void send(CommMessage.Kind kind, Comm comm, Map<String, ?> data, List<byte[]> buffers) {
        frontEnd.accept(new CommMessage(kind, comm.id(), "", data, Map.of(), buffers));
    }

    private void accept(CommMessage message) {
        var comm = new Comm(message.comm(), message.target(), this);
        var opened = targets.get(message.target());
        if (opened == null) {
            send(CommMessage.Kind.CLOSE, comm, Map.of(), List.of());
            return;
        }
        open.put(comm.id(), comm);
        opened.accept(comm, message);
    }
}
