package dev.jotter.display;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Hold one message of a comm, in either direction.
///
/// Data and metadata are trees of maps with text keys, lists, strings, numbers, booleans and null: what JSON can say.
/// Buffers carry bytes as they are.
///
/// @param kind what the message does
/// @param comm the comm's id
/// @param target the name that the comm is opened for; empty but in an [Kind#OPEN]
public record CommMessage(
        Kind kind, String comm, String target, Map<String, ?> data, Map<String, ?> metadata, List<byte[]> buffers) {

    /// Tell what a message does.
    public enum Kind {
        OPEN,
        MESSAGE,
        CLOSE
    }

    public CommMessage {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        buffers = List.copyOf(buffers);
    }
}
