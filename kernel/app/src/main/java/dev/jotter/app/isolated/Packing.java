package dev.jotter.app.isolated;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.CommMessage;
import dev.jotter.display.MimeBundle;
import dev.jotter.jupyter.ExecuteRequest;
import dev.jotter.jupyter.Execution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// Turn what cells are given, show and end with into JSON, and back.
final class Packing {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private Packing() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode pack(ExecuteRequest request) {
        return object().put("code", request.code())
                .put("cell", request.cell())
                .put("silent", request.silent())
                .put("store", request.storeHistory())
                .put("subshell", request.subshell());
    }

    static ExecuteRequest request(JsonNode json) {
        return new ExecuteRequest(
                json.path("code").asText(),
                json.path("cell").asInt(),
                json.path("silent").asBoolean(),
                json.path("store").asBoolean(),
                json.path("subshell").asText());
    }

    static ObjectNode pack(MimeBundle bundle) {
        var json = object();
        json.set("data", JSON.valueToTree(bundle.data()));
        json.set("metadata", JSON.valueToTree(bundle.metadata()));
        return json;
    }

    static MimeBundle bundle(JsonNode json) {
        return new MimeBundle(map(json.path("data")), map(json.path("metadata")));
    }

    static ObjectNode pack(Execution execution) {
        var json = object();
        switch (execution) {
            case Execution.Ok(var value, var page) -> {
                value.ifPresent(bundle -> json.set("value", pack(bundle)));
                page.ifPresent(bundle -> json.set("page", pack(bundle)));
            }
            case Execution.Failed(var name, var message, var traceback) -> {
                json.put("name", name).put("message", message);
                traceback.forEach(json.putArray("traceback")::add);
            }
        }
        return json;
    }

    static Execution execution(JsonNode json) {
        if (!json.has("name")) return new Execution.Ok(optional(json, "value"), optional(json, "page"));
        var traceback = new ArrayList<String>();
        json.path("traceback").forEach(line -> traceback.add(line.asText()));
        return new Execution.Failed(
                json.path("name").asText(), json.path("message").asText(), traceback);
    }

    static ObjectNode pack(CommMessage message) {
        var json = object().put("kind", message.kind().name())
                .put("comm", message.comm())
                .put("target", message.target());
        json.set("data", JSON.valueToTree(message.data()));
        json.set("metadata", JSON.valueToTree(message.metadata()));
        var buffers = json.putArray("buffers");
        message.buffers().forEach(buffers::add);
        return json;
    }

    static CommMessage comm(JsonNode json) {
        var buffers = new ArrayList<byte[]>();
        json.path("buffers").forEach(buffer -> buffers.add(bytes(buffer)));
        return new CommMessage(
                CommMessage.Kind.valueOf(json.path("kind").asText()),
                json.path("comm").asText(),
                json.path("target").asText(),
                map(json.path("data")),
                map(json.path("metadata")),
                buffers);
    }

    static Optional<MimeBundle> optional(JsonNode json, String name) {
        return json.has(name) ? Optional.of(bundle(json.path(name))) : Optional.empty();
    }

    private static Map<String, Object> map(JsonNode json) {
        return json.isObject() ? JSON.convertValue(json, TREE) : Map.of();
    }

    /// Bytes travel as Base64, and come back from the other side as a text.
    private static byte[] bytes(JsonNode json) {
        try {
            return json.isTextual() ? Base64.getDecoder().decode(json.asText()) : json.binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
