package dev.jotter.app.isolated;

import dev.jotter.display.CommMessage;
import dev.jotter.jupyter.CellOutput;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Know which comms are open between the front end and the worker: they are closed when the worker has died.
final class OpenComms {
    private final Map<String, String> targets = new ConcurrentHashMap<>();

    /// Give the open comms: target by id.
    Map<String, String> open() {
        return new TreeMap<>(targets);
    }

    /// Take note of a message, in either direction.
    void note(CommMessage message) {
        switch (message.kind()) {
            case OPEN -> targets.put(message.comm(), message.target());
            case CLOSE -> targets.remove(message.comm());
            case MESSAGE -> {
                // Nothing opens or closes.
            }
        }
    }

    /// Tell the front end that nobody is at the other end any more.
    void closeAll(CellOutput output) {
        for (var id : List.copyOf(targets.keySet())) {
            targets.remove(id);
            output.comm(new CommMessage(CommMessage.Kind.CLOSE, id, "", Map.of(), Map.of(), List.of()));
        }
    }
}
