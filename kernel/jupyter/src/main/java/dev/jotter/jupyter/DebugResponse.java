package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Write responses of the Debug Adapter Protocol.
public final class DebugResponse {
    private DebugResponse() {}

    /// Answer a request with a refusal and its reason.
    public static ObjectNode refuse(ObjectNode request, String reason) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "response")
                .put("request_seq", request.path("seq").asInt())
                .put("success", false)
                .put("command", request.path("command").asText())
                .put("message", reason);
    }
}
