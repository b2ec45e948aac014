package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Turn messages into frames and frames into messages:
/// `identities… <IDS|MSG> signature header parent metadata content buffers…`.
final class Wire {
    static final String PROTOCOL = "5.4";

    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);

    private final Signature signature;
    private final Seen seen = new Seen();
    private final String session = UUID.randomUUID().toString();
    private final AtomicLong sent = new AtomicLong();

    Wire(Signature signature) {
        this.signature = signature;
    }

    /// Tell a message that is not for us: unsigned, sent before, cut off, or no JSON. The sender gets no answer.
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    Message decode(List<byte[]> frames) throws Refused {
        var at = 0;
        while (at < frames.size() && !Arrays.equals(frames.get(at), DELIMITER)) at++;
        if (frames.size() < at + 6) throw new Refused("a message of " + frames.size() + " frames without its parts");
        var parts = frames.subList(at + 2, at + 6);
        if (!signature.fits(frames.get(at + 1), parts)) throw new Refused("a message with a wrong signature");
        if (signature.isUsed() && !seen.add(frames.get(at + 1))) throw new Refused("a message that came before");
        var header = object(parts.get(0));
        if (!header.path("msg_type").isTextual()) throw new Refused("a message without a type");
        return new Message(
                List.copyOf(frames.subList(0, at)),
                header,
                object(parts.get(1)),
                object(parts.get(2)),
                object(parts.get(3)),
                List.copyOf(frames.subList(at + 6, frames.size())),
                System.nanoTime());
    }

    List<byte[]> encode(List<byte[]> identities, String type, JsonNode parent, JsonNode content) {
        return encode(newId(), identities, new Publication(type, parent, content));
    }

    String newId() {
        return session + "_" + sent.incrementAndGet();
    }

    List<byte[]> encode(String id, List<byte[]> identities, Publication message) {
        var parts = List.of(
                JsonBytes.bytes(header(id, message.type())),
                JsonBytes.bytes(message.parent()),
                JsonBytes.bytes(message.metadata()),
                JsonBytes.bytes(message.content()));
        var frames =
                new ArrayList<byte[]>(identities.size() + 6 + message.buffers().size());
        frames.addAll(identities);
        frames.add(DELIMITER);
        frames.add(signature.sign(parts));
        frames.addAll(parts);
        frames.addAll(message.buffers());
        return frames;
    }

    private ObjectNode header(String id, String type) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("msg_id", id)
                .put("session", session)
                .put("username", "kernel")
                .put("date", Instant.now().truncatedTo(ChronoUnit.MICROS).toString())
                .put("msg_type", type)
                .put("version", PROTOCOL);
    }

    private static ObjectNode object(byte[] json) throws Refused {
        try {
            return JsonBytes.object(json);
        } catch (IOException e) {
            throw new Refused("a message with a part that is no JSON object");
        }
    }
}
