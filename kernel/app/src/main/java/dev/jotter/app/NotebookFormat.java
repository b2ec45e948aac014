package dev.jotter.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.JotterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Set;

/// Lay a notebook out as Jupyter does, byte by byte: keys in order, one blank of indent, texts cut into lines, one line
/// break at the end. So a version control system shows what has changed and no more.
final class NotebookFormat {
    private static final Set<String> CUT = Set.of("application/javascript", "image/svg+xml");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    private static final ObjectWriter WRITER = JSON.writer(printer());

    private NotebookFormat() {}

    static JsonNode parse(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }

    /// Write the file whole or not at all: whoever reads it meanwhile, or after this process was killed, finds a
    /// notebook.
    static void write(ObjectNode root, Path file) {
        root.path("cells").forEach(NotebookFormat::cut);
        try {
            var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            var whole = target.resolveSibling(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid());
            Files.writeString(
                    whole,
                    WRITER.writeValueAsString(root) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new JotterException(
                    "The outputs cannot be written to \"" + file + "\".",
                    "A file in a folder that can be written was expected; found: " + e + ".",
                    "Name another place: --out copy.ipynb",
                    e);
        }
    }

    private static void cut(JsonNode node) {
        if (!(node instanceof ObjectNode cell)) return;
        if (cell.has("source")) cell.set("source", lines(cell.get("source")));
        for (var output : cell.path("outputs")) {
            if (!(output instanceof ObjectNode object)) continue;
            if (object.has("text")) object.set("text", lines(object.get("text")));
            if (!(object.path("data") instanceof ObjectNode data)) continue;
            for (var type : new ArrayList<>(data.properties())) {
                if (type.getKey().startsWith("text/") || CUT.contains(type.getKey())) {
                    type.setValue(lines(type.getValue()));
                }
            }
        }
    }

    /// Join a text that stands in pieces.
    static String text(JsonNode node) {
        if (!node.isArray()) return node.asText();
        var text = new StringBuilder();
        node.forEach(piece -> text.append(piece.asText()));
        return text.toString();
    }

    private static ArrayNode lines(JsonNode node) {
        var lines = JsonNodeFactory.instance.arrayNode();
        var text = text(node);
        if (!text.isEmpty()) for (var line : text.split("(?<=\n)")) lines.add(line);
        return lines;
    }

    private static DefaultPrettyPrinter printer() {
        var separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        var indent = new DefaultIndenter(" ", "\n");
        var printer = new DefaultPrettyPrinter(separators);
        printer.indentArraysWith(indent);
        printer.indentObjectsWith(indent);
        return printer;
    }
}
