package dev.jotter.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.JotterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Hold a notebook file of format 4, as a tree that keeps everything it does not know. Written as format 4.5.
final class Notebook {
    private final ObjectNode root;
    private final ArrayNode cells;

    private Notebook(ObjectNode root, ArrayNode cells) {
        this.root = root;
        this.cells = cells;
    }

    /// Read a file.
    ///
    /// @throws JotterException when there is none, it is no notebook of format 4, or one for another language
    static Notebook read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new JotterException(
                    "There is no notebook \"" + file + "\".",
                    "A file was expected and " + (Files.exists(file) ? "a folder" : "nothing") + " is there.",
                    "Check the path: ls " + (file.getParent() == null ? "." : file.getParent()));
        }
        try {
            var tree = NotebookFormat.parse(Files.readString(file));
            if (tree instanceof ObjectNode root
                    && root.path("nbformat").asInt() == 4
                    && root.path("cells") instanceof ArrayNode cells) {
                var notebook = new Notebook(root, cells);
                notebook.refuseOtherLanguages(file);
                return notebook;
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
                found.matches("format [123]")
                        ? "Convert it: jupyter nbconvert --to notebook --nbformat 4 --inplace " + file
                        : "Open it in Jupyter and save it again.",
                cause);
    }

    private void refuseOtherLanguages(Path file) {
        var spec = root.path("metadata").path("kernelspec");
        var info = root.path("metadata").path("language_info");
        var language = spec.path("language").asText(info.path("name").asText("java"));
        if (language.isEmpty() || language.equalsIgnoreCase("java")) return;
        throw new JotterException(
                "\"" + file + "\" is a notebook for another kernel.",
                "A notebook in Java was expected; found: " + language + ", kernel \""
                        + spec.path("name").asText("unknown") + "\".",
                "Choose the kernel \"" + Install.DISPLAY_NAME + "\" in Jupyter and save it, or run it there as it is.");
    }

    List<ObjectNode> codeCells() {
        return cells().stream()
                .filter(cell -> cell.path("cell_type").asText().equals("code"))
                .toList();
    }

    /// Give the notebook's own metadata.
    ObjectNode metadata() {
        return root.withObject("/metadata");
    }

    /// Give the code of the cell that declares parameters.
    Optional<String> parameterCell() {
        return codeCells().stream()
                .filter(cell -> hasTag(cell, "parameters"))
                .map(Notebook::source)
                .findFirst();
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
        return NotebookFormat.text(cell.path("source"));
    }

    /// Forget the outputs of earlier runs and complete what format 4.5 asks for.
    void prepare() {
        root.put("nbformat", 4);
        root.put("nbformat_minor", Math.max(5, root.path("nbformat_minor").asInt()));
        metadata()
                .putObject("kernelspec")
                .put("display_name", Install.DISPLAY_NAME)
                .put("language", "java")
                .put("name", Install.NAME);
        metadata()
                .putObject("language_info")
                .put("name", "java")
                .put("version", System.getProperty("java.version"))
                .put("mimetype", "text/x-java")
                .put("file_extension", ".java")
                .put("codemirror_mode", "text/x-java")
                .put("pygments_lexer", "java");
        name();
        for (var cell : codeCells()) {
            cell.putArray("outputs");
            cell.putNull("execution_count");
        }
    }

    /// Give an id to each cell that has none of its own.
    private void name() {
        var ids = new HashSet<String>();
        var nameless = new ArrayList<ObjectNode>();
        for (var cell : cells()) {
            if (!cell.has("metadata")) cell.putObject("metadata");
            var id = cell.path("id").asText();
            if (!id.matches("[\\w-]{1,64}") || !ids.add(id)) nameless.add(cell);
        }
        var number = 0;
        for (var cell : nameless) {
            do number++;
            while (!ids.add("cell-" + number));
            cell.put("id", "cell-" + number);
        }
    }

    /// Write the file whole or not at all, laid out as Jupyter does.
    void write(Path file) {
        NotebookFormat.write(root, file);
    }

    private List<ObjectNode> cells() {
        var all = new ArrayList<ObjectNode>();
        for (var cell : cells) {
            if (cell instanceof ObjectNode object) all.add(object);
        }
        return all;
    }
}
