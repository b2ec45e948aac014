package dev.jotter.jupyter;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.CommMessage;
import java.util.Map;

/// Read and write the messages of comms.
final class CommContent {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private CommContent() {}

    /// Write a message for the front end.
    ///
    /// @throws dev.jotter.display.JotterException when JSON cannot say the data
    static Publication publication(CommMessage message, JsonNode parent) {
        var content = JsonNodeFactory.instance.objectNode().put("comm_id", message.comm());
        if (message.kind() == CommMessage.Kind.OPEN) content.put("target_name", message.target());
        content.set("data", JsonTree.of(message.data()));
        var type = switch (message.kind()) {
            case OPEN -> "comm_open";
            case MESSAGE -> "comm_msg";
            case CLOSE -> "comm_close";
        };
        return new Publication(type, parent, JsonTree.of(message.metadata()), content, message.buffers());
    }

    /// Give about how many chars a message is long, for the queue.
    static long length(CommMessage message) {
        return message.buffers().stream().mapToLong(buffer -> buffer.length).sum();
    }

    /// Read a message of the front end.
    static CommMessage message(Message request) {
        var kind = switch (request.type()) {
            case "comm_open" -> CommMessage.Kind.OPEN;
            case "comm_close" -> CommMessage.Kind.CLOSE;
            default -> CommMessage.Kind.MESSAGE;
        };
        return new CommMessage(
                kind,
                request.text("comm_id"),
                kind == CommMessage.Kind.OPEN ? request.text("target_name") : "",
                map(request.object("data")),
                map(request.metadata()),
                request.buffers());
    }

    private static Map<String, Object> map(ObjectNode json) {
        return JSON.convertValue(json, MAP);
    }
}
