package dev.jotter.frame.internal.gather;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Write a list, an array or a map as JSON text.
final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    static String of(Object value) {
        var text = new StringWriter();
        try (var out = JSON.createGenerator(text)) {
            write(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case Boolean truth -> out.writeBoolean(truth);
            case BigDecimal decimal -> out.writeNumber(decimal);
            case Number number when Double.isFinite(number.doubleValue()) -> out.writeNumber(number.toString());
            case Iterable<?> many -> {
                out.writeStartArray();
                for (var one : many) write(out, one);
                out.writeEndArray();
            }
            case Map<?, ?> map -> {
                out.writeStartObject();
                for (var entry : map.entrySet()) {
                    out.writeFieldName(String.valueOf(entry.getKey()));
                    write(out, entry.getValue());
                }
                out.writeEndObject();
            }
            case Object array
            when array.getClass().isArray() -> {
                out.writeStartArray();
                for (var at = 0; at < Array.getLength(array); at++) write(out, Array.get(array, at));
                out.writeEndArray();
            }
            default -> out.writeString(value.toString());
        }
    }
}
