package dev.jotter.jupyter;

import dev.jotter.jupyter.internal.Listening;
import java.io.IOException;
import java.util.List;

/// Take and send signed messages.
abstract class Messages extends Channel {
    private final Wire wire;

    Messages(Listening listening, String name, Wire wire) throws IOException {
        super(listening, name);
        this.wire = wire;
    }

    /// Take a message that is well signed and well formed. Must not block.
    abstract void take(Message message);

    @Override
    final void take(List<byte[]> frames) {
        try {
            take(wire.decode(frames));
        } catch (Wire.Refused e) {
            Log.refused(name(), String.valueOf(e.getMessage()));
        }
    }

    final void send(List<byte[]> identities, Publication message) {
        send(wire.newId(), identities, message);
    }

    final void send(String id, List<byte[]> identities, Publication message) {
        send(wire.encode(id, identities, message));
    }
}
