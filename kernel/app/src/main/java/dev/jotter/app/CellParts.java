package dev.jotter.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Hold what a cell put out, part by part, in a form that can be compared.
///
/// However many pieces a stream came in, it is one part. Of a value or a display the plain text counts, and which other
/// representations there are.
///
/// @param texts the text of each part by its name: `stdout`, `value`, `display 1`, `value as image/png`, `error`
record CellParts(SequencedMap<String, String> texts) {
    private static final String PLAIN = "text/plain";

    /// Read them from a cell.
    ///
    /// @param exact whether every representation counts, and not its presence alone
    static CellParts of(JsonNode cell, boolean exact, Ignored ignored) {
        var texts = new LinkedHashMap<String, String>();
        var displays = 0;
        for (var output : cell.path("outputs")) {
            switch (output.path("output_type").asText()) {
                case "stream" ->
                    texts.merge(output.path("name").asText(), NotebookFormat.text(output.path("text")), String::concat);
                case "error" ->
                    texts.put(
                            "error",
                            output.path("ename").asText() + ": "
                                    + output.path("evalue").asText());
                case "display_data" -> bundle("display " + ++displays, output.path("data"), exact, texts);
                default -> bundle("value", output.path("data"), exact, texts);
            }
        }
        texts.replaceAll((name, text) -> ignored.clean(text));
        return new CellParts(texts);
    }

    private static void bundle(String name, JsonNode data, boolean exact, SequencedMap<String, String> texts) {
        for (var one : data.properties()) {
            var text = one.getValue().isContainerNode() && !one.getValue().isArray()
                    ? one.getValue().toString()
                    : NotebookFormat.text(one.getValue());
            if (one.getKey().equals(PLAIN)) texts.put(name, text);
            else texts.put(name + " as " + one.getKey(), exact ? text : "");
        }
    }
}
