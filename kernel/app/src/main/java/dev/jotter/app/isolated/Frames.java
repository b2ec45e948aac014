package dev.jotter.app.isolated;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.JotterException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Optional;

/// Write parcels as bytes and read them again: four bytes of length, high one first, then that much JSON.
final class Frames {
    /// What one parcel holds at most; more is taken for noise.
    static final int MOST_BYTES = 1 << 30;

    private static final int HEADER = Integer.BYTES;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(MOST_BYTES).build())
            .build());

    private Frames() {}

    /// Tell of bytes that are no parcel.
    static final class Noise extends IOException {
        private static final long serialVersionUID = 1L;

        Noise(String message) {
            super(message);
        }
    }

    static ByteBuffer write(Parcel parcel) {
        var json = JsonNodeFactory.instance.objectNode();
        switch (parcel) {
            case Parcel.Request(var id, var verb, var content) ->
                json.put("ask", id).put("verb", verb).set("content", content);
            case Parcel.Answer(var id, var content) -> json.put("answer", id).set("content", content);
            case Parcel.Notice(var about, var verb, var content) ->
                json.put("note", about).put("verb", verb).set("content", content);
            case Parcel.Refusal(var id, var fault) -> {
                json.put("refuse", id).put("kind", fault.kind());
                fault.sentences().forEach(json.putArray("sentences")::add);
            }
        }
        try {
            var body = JSON.writeValueAsBytes(json);
            if (body.length > MOST_BYTES) throw tooLarge(body.length);
            return ByteBuffer.allocate(HEADER + body.length)
                    .putInt(body.length)
                    .put(body)
                    .flip();
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing that is shown may be nested this deeply", e);
        }
    }

    /// Wait for the next parcel; empty when the other side has ended between two.
    ///
    /// @throws Noise when what came is no parcel
    /// @throws EOFException when the other side has ended in the middle of one
    static Optional<Parcel> read(DataInputStream in) throws IOException {
        var first = in.read();
        if (first < 0) return Optional.empty();
        var length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        if (length <= 0 || length > MOST_BYTES) throw new Noise("a parcel of " + length + " bytes");
        var body = in.readNBytes(length);
        if (body.length < length) throw new EOFException("a parcel of " + length + " bytes ends after " + body.length);
        return Optional.of(parcel(tree(body)));
    }

    private static JotterException tooLarge(int bytes) {
        return new JotterException(
                "What the cell gives is too large to be shown.",
                "At most " + (MOST_BYTES >> 20) + " MB were expected at once; found: " + (bytes >> 20) + " MB.",
                "Show a part of it, or write it to a file.");
    }

    private static JsonNode tree(byte[] body) throws Noise {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new Noise("a parcel that is no JSON: " + e.getMessage());
        }
    }

    private static Parcel parcel(JsonNode json) throws Noise {
        if (json.has("ask")) return new Parcel.Request(id(json, "ask"), verb(json), content(json));
        if (json.has("answer")) return new Parcel.Answer(id(json, "answer"), content(json));
        if (json.has("note")) return new Parcel.Notice(id(json, "note"), verb(json), content(json));
        if (json.has("refuse")) return new Parcel.Refusal(id(json, "refuse"), fault(json));
        throw new Noise("a parcel of no kind");
    }

    private static long id(JsonNode json, String kind) throws Noise {
        if (json.path(kind).isIntegralNumber()) return json.path(kind).asLong();
        throw new Noise("a parcel whose number is none");
    }

    private static String verb(JsonNode json) throws Noise {
        if (json.path("verb").isTextual()) return json.path("verb").asText();
        throw new Noise("a parcel without a verb");
    }

    private static ObjectNode content(JsonNode json) throws Noise {
        if (json.path("content") instanceof ObjectNode content) return content;
        throw new Noise("a parcel without content");
    }

    private static Fault fault(JsonNode json) {
        var sentences = new ArrayList<String>();
        json.path("sentences").forEach(sentence -> sentences.add(sentence.asText()));
        return new Fault(json.path("kind").asText(), sentences);
    }
}
