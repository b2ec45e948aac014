package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.JotterException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Make JSON of what a user gives, and of nothing that JSON cannot say.
final class JsonTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// What a reader of JSON takes at most, and no one has meant who nests deeper.
    private static final int DEEPEST = 500;

    private JsonTree() {}

    /// @throws JotterException when a value is none of JSON's
    static ObjectNode of(Map<String, ?> data) {
        return object(data, 0);
    }

    private static ObjectNode object(Map<?, ?> data, int depth) {
        var object = NODES.objectNode();
        data.forEach((key, value) -> {
            if (!(key instanceof String name)) throw strange("a key of " + kind(key));
            object.set(name, tree(name, value, depth + 1));
        });
        return object;
    }

    private static JsonNode tree(String name, @Nullable Object value, int depth) {
        if (depth > DEEPEST) throw strange("more than " + DEEPEST + " levels in each other");
        return switch (value) {
            case null -> NODES.nullNode();
            case CharSequence text -> NODES.textNode(text.toString());
            case Boolean flag -> NODES.booleanNode(flag);
            case BigInteger number -> NODES.numberNode(number);
            case BigDecimal number -> NODES.numberNode(number);
            case Double number when Double.isFinite(number) -> NODES.numberNode(number.doubleValue());
            case Float number when Float.isFinite(number) -> NODES.numberNode(number.floatValue());
            case Long number -> NODES.numberNode(number.longValue());
            case Integer number -> NODES.numberNode(number.intValue());
            case Short number -> NODES.numberNode(number.intValue());
            case Byte number -> NODES.numberNode(number.intValue());
            case Map<?, ?> map -> object(map, depth);
            case Iterable<?> list -> {
                var array = NODES.arrayNode();
                for (var element : list) array.add(tree(name, element, depth + 1));
                yield array;
            }
            case Object list
            when list.getClass().isArray() -> {
                var array = NODES.arrayNode();
                for (var i = 0; i < Array.getLength(list); i++) array.add(tree(name, Array.get(list, i), depth + 1));
                yield array;
            }
            case Double number -> throw strange(number + " under \"" + name + "\"");
            case Float number -> throw strange(number + " under \"" + name + "\"");
            default -> throw strange(kind(value) + " under \"" + name + "\"");
        };
    }

    private static String kind(@Nullable Object value) {
        return value == null ? "null" : value.getClass().getName();
    }

    private static JotterException strange(String found) {
        return new JotterException(
                "The comm's message was not sent.",
                "Texts, finite numbers, booleans, lists and maps of these were expected; found: " + found + ".",
                "Make texts or maps of it first, and give bytes as buffers.");
    }
}
