package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.JotterException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Hold a request as it came from the wire. A field that may be left out may also be null; one of another type than the
/// protocol says is told to the front end.
///
/// @param identities the route back to the front end that asked
/// @param header who, when, which type and id; sent back whole as the parent of every answer
/// @param parent the header of what this answers; mostly empty
/// @param arrived when it came, by [System#nanoTime]
record Message(
        List<byte[]> identities,
        ObjectNode header,
        ObjectNode parent,
        ObjectNode metadata,
        ObjectNode content,
        List<byte[]> buffers,
        long arrived) {
    String type() {
        return header.path("msg_type").asText();
    }

    /// Give the id of the subshell that this is for; empty for the main shell.
    String subshell() {
        return header.path("subshell_id").asText("");
    }

    /// Give the time when the front end says that it sent this.
    Optional<OffsetDateTime> date() {
        try {
            return Optional.of(OffsetDateTime.parse(header.path("date").asText()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// Give a text that must be there.
    String text(String field) {
        var value = content.path(field);
        if (!value.isTextual()) throw malformed(field, "a text", value);
        return value.asText();
    }

    String text(String field, String otherwise) {
        return left(field) ? otherwise : text(field);
    }

    int number(String field, int otherwise) {
        if (left(field)) return otherwise;
        var value = content.path(field);
        if (!value.isIntegralNumber()) throw malformed(field, "a whole number", value);
        return Math.clamp(value.asLong(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    boolean flag(String field, boolean otherwise) {
        if (left(field)) return otherwise;
        var value = content.path(field);
        if (!value.isBoolean()) throw malformed(field, "true or false", value);
        return value.asBoolean();
    }

    /// Give an object, or an empty one where it is left out.
    ObjectNode object(String field) {
        if (left(field)) return content.objectNode();
        if (content.path(field) instanceof ObjectNode object) return object;
        throw malformed(field, "an object", content.path(field));
    }

    private boolean left(String field) {
        return content.path(field).isMissingNode() || content.path(field).isNull();
    }

    private JotterException malformed(String field, String expected, JsonNode found) {
        var kind =
                found.isMissingNode() ? "nothing" : found.getNodeType().name().toLowerCase(Locale.ROOT);
        return new JotterException(
                "The " + type() + " cannot be answered.",
                "Its field \"" + field + "\" was expected to be " + expected + "; found: " + kind + ".",
                "Send it as Jupyter's messaging protocol " + Wire.PROTOCOL + " words it.");
    }
}
