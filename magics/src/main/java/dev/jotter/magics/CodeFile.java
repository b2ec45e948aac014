package dev.jotter.magics;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jotter.display.JotterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Read code from a file: the cells of a notebook, or a source file as one cell.
///
/// @param file where it stands
/// @param cells its pieces, in order
record CodeFile(Path file, List<String> cells) {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+[\\w.]+\\s*;");
    private static final Pattern MAIN = Pattern.compile("static\\s+void\\s+main\\s*\\(\\s*(String)?");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public\\s+|final\\s+)*(?:class|record|enum|interface)\\s+(\\w+)");

    /// Read a file.
    ///
    /// @throws JotterException when there is none, or it is no notebook though it is named so
    static CodeFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new JotterException(
                    "There is no file \"" + file.getFileName() + "\".",
                    "Java or a notebook was expected at " + file + ".",
                    "Correct the path; it starts from the folder that %pwd gives.");
        }
        try {
            var text = Files.readString(file);
            return new CodeFile(file, file.toString().endsWith(".ipynb") ? notebook(text) : List.of(source(text)));
        } catch (JacksonException e) {
            throw unreadable(file, "A notebook of format 4 was expected, but it is no JSON.", e);
        } catch (IOException e) {
            throw unreadable(file, "Text in UTF-8 was expected, but: " + e + ".", e);
        }
    }

    /// Give the call of the first type's `main`, as `java File.java` would.
    Optional<String> main(List<String> arguments) {
        var text = String.join("\n", cells);
        var main = MAIN.matcher(text);
        var type = TYPE.matcher(text);
        if (file.toString().endsWith(".ipynb") || !main.find() || !type.find()) return Optional.empty();
        var words = arguments.stream().map(CodeFile::literal).toList();
        var given = main.group(1) == null ? "" : "new String[] {" + String.join(", ", words) + "}";
        return Optional.of(type.group(1) + ".main(" + given + ");");
    }

    /// Write a text as Java does.
    static String literal(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }

    /// Types of a session have no package.
    private static String source(String text) {
        return PACKAGE.matcher(text).replaceFirst("").replaceFirst("\\A#!.*", "");
    }

    private static List<String> notebook(String text) throws JacksonException {
        var cells = new ArrayList<String>();
        for (var cell : new ObjectMapper().readTree(text).path("cells")) {
            if (cell.path("cell_type").asText().equals("code")) cells.add(text(cell.path("source")));
        }
        return cells;
    }

    private static String text(JsonNode source) {
        if (!source.isArray()) return source.asText();
        var text = new StringBuilder();
        source.forEach(line -> text.append(line.asText()));
        return text.toString();
    }

    private static JotterException unreadable(Path file, String expected, Exception e) {
        return new JotterException(
                "\"" + file.getFileName() + "\" cannot be read.", expected, "Check what the file holds: " + file, e);
    }
}
