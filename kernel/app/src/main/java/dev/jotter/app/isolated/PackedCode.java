package dev.jotter.app.isolated;

import static dev.jotter.app.isolated.Packing.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.jupyter.Completeness;
import dev.jotter.jupyter.Completion;
import dev.jotter.jupyter.HistoryEntry;
import dev.jotter.jupyter.HistoryQuery;
import java.util.ArrayList;
import java.util.List;

/// Turn what is asked and answered about code into JSON, and back.
final class PackedCode {
    private PackedCode() {}

    static ObjectNode pack(Completion completion) {
        var json = object().put("start", completion.start()).put("end", completion.end());
        var matches = json.putArray("matches");
        for (var match : completion.matches()) {
            matches.addObject()
                    .put("text", match.text())
                    .put("type", match.type())
                    .put("signature", match.signature());
        }
        return json;
    }

    static Completion completion(JsonNode json) {
        var matches = new ArrayList<Completion.Match>();
        for (var match : json.path("matches")) {
            matches.add(new Completion.Match(
                    match.path("text").asText(),
                    match.path("type").asText(),
                    match.path("signature").asText()));
        }
        return new Completion(
                matches, json.path("start").asInt(), json.path("end").asInt());
    }

    static ObjectNode pack(Completeness completeness) {
        return switch (completeness) {
            case Completeness.Complete() -> object().put("is", "complete");
            case Completeness.Incomplete(var indent) ->
                object().put("is", "incomplete").put("indent", indent);
            case Completeness.Invalid() -> object().put("is", "invalid");
            case Completeness.Unknown() -> object().put("is", "unknown");
        };
    }

    static Completeness completeness(JsonNode json) {
        return switch (json.path("is").asText()) {
            case "complete" -> new Completeness.Complete();
            case "incomplete" -> new Completeness.Incomplete(json.path("indent").asText());
            case "invalid" -> new Completeness.Invalid();
            default -> new Completeness.Unknown();
        };
    }

    static ObjectNode pack(HistoryQuery query) {
        return switch (query) {
            case HistoryQuery.Tail(var count) -> object().put("count", count);
            case HistoryQuery.Range(var session, var start, var stop) ->
                object().put("session", session).put("start", start).put("stop", stop);
            case HistoryQuery.Search(var pattern, var count, var unique) ->
                object().put("pattern", pattern).put("count", count).put("unique", unique);
        };
    }

    static HistoryQuery query(JsonNode json) {
        var count = json.path("count").asInt();
        if (json.has("pattern")) {
            return new HistoryQuery.Search(
                    json.path("pattern").asText(), count, json.path("unique").asBoolean());
        }
        if (!json.has("session")) return new HistoryQuery.Tail(count);
        return new HistoryQuery.Range(
                json.path("session").asInt(),
                json.path("start").asInt(),
                json.path("stop").asInt());
    }

    static ObjectNode pack(List<HistoryEntry> entries) {
        var json = object();
        var list = json.putArray("entries");
        for (var entry : entries) {
            list.addObject()
                    .put("session", entry.session())
                    .put("cell", entry.cell())
                    .put("input", entry.input())
                    .put("output", entry.output());
        }
        return json;
    }

    static List<HistoryEntry> entries(JsonNode json) {
        var entries = new ArrayList<HistoryEntry>();
        for (var entry : json.path("entries")) {
            entries.add(new HistoryEntry(
                    entry.path("session").asInt(),
                    entry.path("cell").asInt(),
                    entry.path("input").asText(),
                    entry.path("output").asText()));
        }
        return entries;
    }
}
