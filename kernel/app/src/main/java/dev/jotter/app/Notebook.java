package dev.jotter.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.JotterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Hold a notebook file of format 4, as a tree that keeps everything it does not know. Written as format 4.5.
final class Notebook {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode root;
    private final ArrayNode cells;

    private Notebook(ObjectNode root, ArrayNode cells) {
        this.root = root;
        this.cells = cells;
    }

    /// Read a file.
    ///
    /// @throws JotterException when there is none, or it is no notebook of format 4
    static Notebook read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new JotterException(
                    "There is no notebook \"" + file + "\".",
                    "A file was expected and " + (Files.exists(file) ? "a folder" : "nothing") + " is there.",
                    "Check the path: ls " + (file.getParent() == null ? "." : file.getParent()));
        }
        try {
            var tree = JSON.readTree(Files.readString(file));
            if (tree instanceof ObjectNode root
                    && root.path("nbformat").asInt() == 4
                    && root.path("cells") instanceof ArrayNode cells) {
                return new Notebook(root, cells);
            }
            throw notANotebook(file, "format " + tree.path("nbformat").asText("unknown"), null);
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            throw notANotebook(file, "no JSON at line " + (where == null ? "?" : where.getLineNr()), e);
        } catch (IOException e) {
            throw notANotebook(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static JotterException notANotebook(Path file, String found, @Nullable Exception cause) {
        return new JotterException(
                "\"" + file + "\" is no notebook that can be run.",
                "A Jupyter notebook of format 4 was expected; found: " + found + ".",
                "Open it in Jupyter and save it again.",
                cause);
    }

    List<ObjectNode> codeCells() {
        return cells().stream()
                .filter(cell -> cell.path("cell_type").asText().equals("code"))
                .toList();
    }

    /// Put a cell of parameters where papermill puts it: behind the cell tagged `parameters`, else first. One that an
    /// earlier run put there gives way.
    void inject(String code) {
        for (var i = cells.size() - 1; i >= 0; i--) {
            if (hasTag(cells.get(i), "injected-parameters")) cells.remove(i);
        }
        var at = 0;
        for (var i = 0; i < cells.size() && at == 0; i++) {
            if (hasTag(cells.get(i), "parameters")) at = i + 1;
        }
        var cell =
                JsonNodeFactory.instance.objectNode().put("cell_type", "code").put("source", code);
        cell.putObject("metadata").putArray("tags").add("injected-parameters");
        cells.insert(at, cell);
    }

    static boolean hasTag(JsonNode cell, String tag) {
        return StreamSupport.stream(cell.path("metadata").path("tags").spliterator(), false)
                .anyMatch(one -> one.asText().equals(tag));
    }

    /// Give the code of a cell, whether it stands as one text or as lines.
    static String source(JsonNode cell) {
        var source = cell.path("source");
        if (!source.isArray()) return source.asText();
        var text = new StringBuilder();
        source.forEach(line -> text.append(line.asText()));
        return text.toString();
    }

    /// Forget the outputs of earlier runs and complete what format 4.5 asks for.
    void prepare() {
        root.put("nbformat", 4).put("nbformat_minor", 5);
        var metadata = root.withObject("/metadata");
        metadata.putObject("kernelspec")
                .put("display_name", Install.DISPLAY_NAME)
                .put("language", "java")
                .put("name", Install.NAME);
        metadata.putObject("language_info")
                .put("name", "java")
                .put("version", System.getProperty("java.version"))
                .put("mimetype", "text/x-java")
                .put("file_extension", ".java")
                .put("codemirror_mode", "text/x-java")
                .put("pygments_lexer", "java");
        var number = 0;
        for (var cell : cells()) {
            number++;
            if (!cell.has("id")) cell.put("id", "cell-" + number);
            if (!cell.has("metadata")) cell.putObject("metadata");
        }
        for (var cell : codeCells()) {
            cell.putArray("outputs");
            cell.putNull("execution_count");
        }
    }

    /// Write the file whole or not at all, laid out as Jupyter does.
    void write(Path file) {
        codeCells().forEach(Notebook::cutIntoLines);
        var printer = new DefaultPrettyPrinter();
        var indent = new DefaultIndenter(" ", "\n");
        printer.indentArraysWith(indent);
        printer.indentObjectsWith(indent);
        var folder = file.toAbsolutePath().getParent();
        try {
            var whole = Files.createTempFile(folder, ".jotter", ".ipynb");
            Files.writeString(whole, JSON.writer(printer).writeValueAsString(root) + "\n");
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new JotterException(
                    "The outputs cannot be written to \"" + file + "\".",
                    "A file in a folder that can be written was expected; found: " + e + ".",
                    "Name another place: --out copy.ipynb",
                    e);
        }
    }

    /// Lay the text of streams out line by line, as Jupyter does, so that a diff can be read.
    private static void cutIntoLines(ObjectNode cell) {
        for (var output : cell.path("outputs")) {
            if (!(output.path("text") instanceof ArrayNode text)) continue;
            var whole = new StringBuilder();
            text.forEach(piece -> whole.append(piece.asText()));
            text.removeAll();
            for (var line : whole.toString().split("(?<=\n)")) text.add(line);
        }
    }

    private List<ObjectNode> cells() {
        var all = new ArrayList<ObjectNode>();
        for (var cell : cells) {
            if (cell instanceof ObjectNode object) all.add(object);
        }
        return all;
    }
}
