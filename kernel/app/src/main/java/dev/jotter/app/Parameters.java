package dev.jotter.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.StringJoiner;
import javax.lang.model.SourceVersion;

/// Turn `name=value` words into the code of a cell.
///
/// A value takes the type that the notebook's cell of parameters declares for its name. Where none is declared it goes
/// by its looks: `true` and `false`, numbers, and everything else as text. Quotes make a text of anything.
///
/// @param values the texts by their names; quoted when they must be text
record Parameters(SequencedMap<String, String> values) {
    /// Read a file of parameters, then words that outdo it.
    ///
    /// @throws JotterException when a word is no `name=value`, a name cannot name a variable, or the file holds
    ///     anything but a JSON object of plain values
    static Parameters of(Optional<Path> file, List<String> words) {
        var values = new LinkedHashMap<String, String>();
        file.ifPresent(json -> read(json, values));
        for (var word : words) {
            var parts = word.split("=", 2);
            if (parts.length < 2 || !isName(parts[0])) {
                throw new JotterException(
                        "The parameter \"" + word + "\" cannot become a variable.",
                        "A Java name, \"=\" and a value were expected.",
                        "Write it like this: -p rows=100");
            }
            values.put(parts[0], parts[1]);
        }
        return new Parameters(values);
    }

    private static boolean isName(String name) {
        return SourceVersion.isName(name) && !name.contains(".");
    }

    private static void read(Path file, Map<String, String> values) {
        JsonNode tree;
        try {
            tree = NotebookFormat.parse(Files.readString(file));
        } catch (IOException e) {
            throw new JotterException(
                    "The file of parameters \"" + file + "\" cannot be read.",
                    "JSON was expected; found: " + e.getMessage() + ".",
                    "Write it like this: {\"rows\": 100, \"city\": \"Rome\"}",
                    e);
        }
        var isPlain = tree instanceof ObjectNode object
                && object.properties().stream()
                        .allMatch(one -> isName(one.getKey())
                                && one.getValue().isValueNode()
                                && !one.getValue().isNull());
        if (!isPlain) {
            throw new JotterException(
                    "The file of parameters \"" + file + "\" cannot become variables.",
                    "A JSON object of Java names with numbers, texts, true or false was expected.",
                    "Write it like this: {\"rows\": 100, \"city\": \"Rome\"}");
        }
        tree.properties()
                .forEach(one -> values.put(
                        one.getKey(),
                        one.getValue().isTextual()
                                ? '"' + one.getValue().asText() + '"'
                                : one.getValue().asText()));
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /// Give the values as they were given, for the record.
    ObjectNode toJson() {
        var json = JsonNodeFactory.instance.objectNode();
        values.forEach((name, value) -> json.put(name, unquoted(value)));
        return json;
    }

    /// Tell of names that the notebook's cell of parameters does not declare.
    List<String> hints(String declaring) {
        var known = ParameterType.declared(declaring).sequencedKeySet();
        return values.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> "The notebook declares no parameter \"" + name + "\", but: " + String.join(", ", known)
                        + ". "
                        + Nearest.to(name, known)
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("It is set all the same."))
                .toList();
    }

    /// Give one declaration a line.
    ///
    /// @param declaring the code of the cell that declares the parameters
    /// @throws JotterException when a value does not fit the type that its name was declared with
    String code(String declaring) {
        var declared = ParameterType.declared(declaring);
        var lines = new StringJoiner("\n");
        values.forEach((name, value) -> {
            var type = declared.getOrDefault(name, Optional.empty());
            lines.add(type.map(ofName -> ofName.java).orElse("var") + " " + name + " = " + literal(name, value, type)
                    + ";");
        });
        return lines.toString();
    }

    private static String literal(String name, String value, Optional<ParameterType> declared) {
        var isQuoted = isQuoted(value);
        var type = declared.orElseGet(() -> isQuoted ? ParameterType.STRING : ParameterType.of(value));
        if (type == ParameterType.STRING) return '"' + escape(unquoted(value)) + '"';
        if (isQuoted || !type.takes(value)) {
            throw new JotterException(
                    "The parameter \"" + name + "\" is declared as " + type.java + " in the notebook.",
                    "It expected " + type.description + " and found: " + value + ".",
                    "Write it like this: -p " + name + "=" + type.example);
        }
        if (type == ParameterType.LONG) return value.replaceAll("[lL]$", "") + "L";
        return value.replaceFirst("^\\+", "");
    }

    private static boolean isQuoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    }

    private static String unquoted(String value) {
        return isQuoted(value) ? value.substring(1, value.length() - 1) : value;
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
