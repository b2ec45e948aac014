package dev.jotter.serve.internal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Read and write JSON as our wire has it: strict in, one line or readable out, always a line feed at the end so that
/// a terminal's prompt stands on its own line.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private static final ObjectWriter READABLE =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    /// Read a tree of maps, lists, strings, numbers and booleans.
    ///
    /// @throws JsonProcessingException when it is not JSON, with the place
    /// @throws IOException when it is not even text
    public static @Nullable Object read(Body body) throws IOException {
        return MAPPER.readValue(body.bytes(), Object.class);
    }

    /// Read a tree written by ourselves.
    public static @Nullable Object read(String text) {
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Write on one line.
    public static Body line(Object tree) {
        return write(MAPPER.writer(), tree);
    }

    /// Write for a person to read.
    public static Body readable(Object tree) {
        return write(READABLE, tree);
    }

    /// Write on one line without the line feed, to stand inside a sentence.
    public static String inline(Object tree) {
        return line(tree).text().stripTrailing();
    }

    private static Body write(ObjectWriter writer, Object tree) {
        try {
            var json = writer.writeValueAsBytes(tree);
            var line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            return Body.of(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
