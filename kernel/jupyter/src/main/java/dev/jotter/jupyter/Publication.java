package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Hold one message to publish.
///
/// @param parent the header of the request that it belongs to
/// @param buffers bytes that go behind the content as they are
record Publication(String type, JsonNode parent, JsonNode metadata, JsonNode content, List<byte[]> buffers) {
    private static final ObjectNode NONE = JsonNodeFactory.instance.objectNode();

    Publication(String type, JsonNode parent, JsonNode content) {
        this(type, parent, NONE, content, List.of());
    }

    /// Say whether a front end goes wrong without it: it is small, and tells of a state.
    boolean isVital() {
        return switch (type) {
            case "status", "execute_input", "iopub_welcome", "shutdown_reply", "debug_event" -> true;
            default -> false;
        };
    }
}
