package dev.jotter.jupyter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Read and write trees of JSON token by token.
///
/// The library's `ObjectMapper` does the same, but to be made it asks the JDK for calendars and number formats, and the
/// first answer of a kernel would wait for them.
final class JsonBytes {
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonBytes() {}

    /// Read an object.
    ///
    /// @throws IOException when the bytes are something else
    static ObjectNode object(byte[] json) throws IOException {
        try (var parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw new IOException("no JSON object");
            return object(parser);
        }
    }

    static byte[] bytes(JsonNode json) {
        var bytes = new ByteArrayOutputStream();
        try (var generator = JSON.createGenerator(bytes)) {
            write(json, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ObjectNode object(JsonParser parser) throws IOException {
        var object = NODES.objectNode();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            object.set(name, tree(parser, parser.nextToken()));
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser) throws IOException {
        var array = NODES.arrayNode();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(tree(parser, token));
        }
        return array;
    }

    private static JsonNode tree(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT -> NODES.numberNode(parser.getIntValue());
                    case LONG -> NODES.numberNode(parser.getLongValue());
                    default -> NODES.numberNode(parser.getBigIntegerValue());
                };
            default -> throw new IOException("unexpected " + token);
        };
    }

    private static void write(JsonNode json, JsonGenerator generator) throws IOException {
        if (json instanceof ObjectNode object) {
            generator.writeStartObject();
            for (var field : object.properties()) {
                generator.writeFieldName(field.getKey());
                write(field.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (json instanceof ArrayNode array) {
            generator.writeStartArray();
            for (var element : array) write(element, generator);
            generator.writeEndArray();
        } else {
            leaf(json, generator);
        }
    }

    private static void leaf(JsonNode json, JsonGenerator generator) throws IOException {
        switch (json.getNodeType()) {
            case STRING -> generator.writeString(json.textValue());
            case BOOLEAN -> generator.writeBoolean(json.booleanValue());
            case BINARY -> generator.writeBinary(json.binaryValue());
            case NULL -> generator.writeNull();
            case NUMBER -> ((NumericNode) json).serialize(generator, null);
            default -> generator.writeRawValue(json.toString());
        }
    }
}
