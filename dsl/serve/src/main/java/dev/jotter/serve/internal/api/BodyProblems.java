package dev.jotter.serve.internal.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.jotter.display.JotterException;
import dev.jotter.serve.internal.http.Body;
import dev.jotter.serve.internal.http.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// Say what is wrong with a body, with a right one beside it.
record BodyProblems(Sample sample) {
    private static final int AROUND = 20;

    Problem empty() {
        return Problem.of(
                400,
                "empty_body",
                "This call of the model \"" + sample.model() + "\" has an empty body.",
                "A row as a JSON object was expected, and nothing was found.",
                "Send one: " + sample.curl());
    }

    Problem otherType(String type) {
        return Problem.of(
                415,
                "unsupported_type",
                "A body of the type \"" + type + "\" cannot be read as rows.",
                "application/json or text/csv was expected, and " + type + " was found.",
                "Send JSON with -H \"Content-Type: application/json\", or CSV with -H \"Content-Type: text/csv\".");
    }

    Problem noRow(String found) {
        return Problem.of(
                400,
                "no_row",
                "The body is JSON, but not a row of the model \"" + sample.model() + "\".",
                "An object with the columns by name, or a list of such objects, was expected, and " + found
                        + " was found.",
                "A row looks like this: " + sample.json());
    }

    Problem noRows() {
        return Problem.of(
                400,
                "no_rows",
                "This call of the model \"" + sample.model() + "\" brings no rows.",
                "At least one row was expected, and an empty list was found.",
                "A list of rows looks like this: [" + sample.json() + "]");
    }

    Problem notText(String found) {
        return Problem.of(
                400,
                "broken_json",
                "The body of this call is not text.",
                "JSON in UTF-8 was expected; the reader says: " + found + ".",
                "A row looks like this: " + sample.json());
    }

    /// Name the place, what stands there, and the usual cause.
    Problem brokenJson(Body body, JsonProcessingException cause) {
        var place = cause.getLocation();
        var line = place == null ? 1 : Math.max(1, place.getLineNr());
        var column = place == null ? 1 : Math.max(1, place.getColumnNr());
        var lines = body.text().lines().toList();
        var near = near(lines.size() < line ? "" : lines.get(line - 1), column);
        var details = new LinkedHashMap<String, Object>();
        details.put("line", line);
        details.put("column", column);
        details.put("near", near);
        var told = new JotterException(
                "The body is not valid JSON: it breaks at line " + line + ", column " + column + ".",
                "Well-formed JSON was expected, and the reader found: " + reason(cause) + ".",
                hint(lines));
        return new Problem(400, "broken_json", told, details);
    }

    private String hint(List<String> lines) {
        var first = lines.isEmpty() ? "" : lines.getFirst();
        var cells = List.of(first.replace("\"", "").split("\\s*,\\s*", -1));
        if (sample.schema().names().stream().anyMatch(cells::contains)) {
            return "This looks like CSV; say so with -H \"Content-Type: text/csv\" and send the file with"
                    + " --data-binary @FILE.";
        }
        if (!first.contains("\"")) {
            return "The quotes are missing, perhaps eaten by the shell; put the body in single quotes: -d '"
                    + sample.json() + "'";
        }
        return "Look at the quotes, commas and brackets there; a row looks like this: " + sample.json();
    }

    private static String reason(JsonProcessingException cause) {
        var first = cause.getOriginalMessage().lines().findFirst().orElse("");
        if (first.startsWith("Non-standard token"))
            return "a number that JSON does not know; write null where one is missing";
        var plain = first.replaceAll(" \\(code \\d+[^)]*\\)", "")
                .replaceAll(" \\(start marker at .*", "")
                .replaceAll("\\(`StreamReadConstraints[^)]*\\)", "")
                .strip();
        var small = plain.isEmpty()
                ? "nothing that it knows"
                : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
        return small.replaceAll("[.]$", "");
    }

    private static String near(String line, int column) {
        var at = Math.clamp(column - 1, 0, line.length());
        return line.substring(Math.max(0, at - AROUND), Math.min(line.length(), at + AROUND));
    }
}
