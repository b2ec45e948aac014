package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.MimeBundle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Write the contents of messages as the protocol words them.
final class Content {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Content() {}

    static ObjectNode ok() {
        return NODES.objectNode().put("status", "ok");
    }

    static ObjectNode error(Execution.Failed failed) {
        var content = NODES.objectNode()
                .put("status", "error")
                .put("ename", failed.name())
                .put("evalue", failed.message());
        failed.traceback().forEach(content.putArray("traceback")::add);
        return content;
    }

    static ObjectNode display(MimeBundle bundle) {
        var content = NODES.objectNode();
        content.set("data", tree(bundle.data()));
        content.set("metadata", tree(bundle.metadata()));
        content.putObject("transient");
        return content;
    }

    static ObjectNode display(String id, MimeBundle bundle) {
        var content = display(bundle);
        content.putObject("transient").put("display_id", id);
        return content;
    }

    static ObjectNode result(MimeBundle value, int cell) {
        return display(value).put("execution_count", cell);
    }

    static ObjectNode info(KernelInfo info) {
        var content = ok().put("protocol_version", Wire.PROTOCOL)
                .put("implementation", info.implementation())
                .put("implementation_version", info.version())
                .put("banner", info.banner());
        var links = content.putArray("help_links");
        info.helpLinks()
                .forEach(link -> links.addObject().put("text", link.text()).put("url", link.url()));
        content.put("debugger", info.debugger());
        var features = content.putArray("supported_features");
        if (info.debugger()) features.add("debugger");
        features.add("kernel subshells");
        content.putObject("language_info")
                .put("name", info.language())
                .put("version", info.languageVersion())
                .put("mimetype", info.mimeType())
                .put("file_extension", info.fileExtension())
                .put("pygments_lexer", info.language())
                .put("codemirror_mode", info.codemirror())
                .put("nbconvert_exporter", "script");
        return content;
    }

    /// Answer a connect request, which only old front ends send.
    static ObjectNode ports(Connection connection) {
        return ok().put("shell_port", connection.shellPort())
                .put("iopub_port", connection.iopubPort())
                .put("stdin_port", connection.stdinPort())
                .put("hb_port", connection.heartbeatPort())
                .put("control_port", connection.controlPort());
    }

    /// List the open comms, all or those of one target.
    static ObjectNode comms(Map<String, String> targets, String wanted) {
        var content = ok();
        var comms = content.putObject("comms");
        targets.forEach((id, target) -> {
            if (wanted.isEmpty() || wanted.equals(target)) comms.putObject(id).put("target_name", target);
        });
        return content;
    }

    /// Give about how many chars a bundle is long, for the queue.
    static long length(MimeBundle bundle) {
        return bundle.data().values().stream()
                .mapToLong(value -> value instanceof String text ? text.length() : 0)
                .sum();
    }

    static ObjectNode completion(String code, Completion completion) {
        var start = Positions.toCodePoints(code, completion.start());
        var end = Positions.toCodePoints(code, completion.end());
        var content = ok().put("cursor_start", start).put("cursor_end", end);
        var matches = content.putArray("matches");
        var types = content.putObject("metadata").putArray("_jupyter_types_experimental");
        for (var match : completion.matches()) {
            matches.add(match.text());
            types.addObject()
                    .put("text", match.text())
                    .put("type", match.type())
                    .put("signature", match.signature())
                    .put("start", start)
                    .put("end", end);
        }
        return content;
    }

    static ObjectNode inspection(Optional<MimeBundle> found) {
        var content = ok().put("found", found.isPresent());
        var shown = found.orElse(new MimeBundle(Map.of(), Map.of()));
        content.set("data", tree(shown.data()));
        content.set("metadata", tree(shown.metadata()));
        return content;
    }

    static ObjectNode completeness(Completeness completeness) {
        return switch (completeness) {
            case Completeness.Complete() -> NODES.objectNode().put("status", "complete");
            case Completeness.Incomplete(var indent) ->
                NODES.objectNode().put("status", "incomplete").put("indent", indent);
            case Completeness.Invalid() -> NODES.objectNode().put("status", "invalid");
            case Completeness.Unknown() -> NODES.objectNode().put("status", "unknown");
        };
    }

    static ObjectNode history(List<HistoryEntry> entries, boolean output) {
        var content = ok();
        var history = content.putArray("history");
        for (var entry : entries) {
            var row = history.addArray().add(entry.session()).add(entry.cell());
            if (output) row.addArray().add(entry.input()).add(entry.output());
            else row.add(entry.input());
        }
        return content;
    }

    /// Answer an execute request that ended well.
    static ObjectNode executed(Execution.Ok ok, int cell, JsonNode expressions) {
        var content = ok().put("execution_count", cell);
        content.set("user_expressions", expressions);
        var payload = content.putArray("payload");
        ok.page()
                .ifPresent(page -> payload.addObject()
                        .put("source", "page")
                        .put("start", 0)
                        .set("data", tree(page.data())));
        return content;
    }

    /// Make a tree of a bundle's part. Nearly all of them are texts, for which the library need not get ready.
    private static ObjectNode tree(Map<String, Object> part) {
        var tree = NODES.objectNode();
        part.forEach((type, value) -> {
            if (value instanceof String text) tree.put(type, text);
            else tree.set(type, Beans.JSON.valueToTree(value));
        });
        return tree;
    }

    private static final class Beans {
        static final ObjectMapper JSON = new ObjectMapper();
    }
}
