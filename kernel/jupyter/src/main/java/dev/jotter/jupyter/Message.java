package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Hold a request as it came from the wire.
///
/// @param identities the route back to the front end that asked
/// @param header who, when, which type and id; sent back whole as the parent of every answer
record Message(List<byte[]> identities, ObjectNode header, ObjectNode content) {
    String type() {
        return header.path("msg_type").asText();
    }

    String text(String field) {
        return content.path(field).asText("");
    }

    int number(String field, int otherwise) {
        return content.path(field).asInt(otherwise);
    }

    boolean flag(String field, boolean otherwise) {
        return content.path(field).asBoolean(otherwise);
    }
}
