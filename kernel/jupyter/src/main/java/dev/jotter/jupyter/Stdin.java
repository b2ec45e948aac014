package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.jotter.jupyter.internal.Listening;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Ask the persons at the front ends. A reply that names its question as its parent answers that one; one without a
/// parent answers the question that its sender was asked first.
final class Stdin extends Messages {
    private final Wire wire;
    private final Map<String, Question> open = new LinkedHashMap<>();

    private record Question(List<byte[]> identities, BlockingQueue<String> answer) {}

    Stdin(Listening listening, Wire wire) throws IOException {
        super(listening, "stdin", wire);
        this.wire = wire;
    }

    /// Ask the front end that sent `cell` and wait for its answer.
    String ask(Message cell, String prompt, boolean secret) throws InterruptedException {
        var content =
                JsonNodeFactory.instance.objectNode().put("prompt", prompt).put("password", secret);
        var question = new Question(cell.identities(), new LinkedBlockingQueue<>());
        var id = wire.newId();
        synchronized (open) {
            open.put(id, question);
        }
        try {
            send(id, cell.identities(), new Publication("input_request", cell.header(), content));
            return question.answer().take();
        } finally {
            synchronized (open) {
                open.remove(id);
            }
        }
    }

    @Override
    void take(Message message) {
        if (!message.type().equals("input_reply")) return;
        var value = message.text("value");
        asked(message).ifPresent(question -> question.answer().add(value));
    }

    private Optional<Question> asked(Message reply) {
        synchronized (open) {
            var parent = reply.parent().path("msg_id").asText();
            if (!parent.isEmpty()) return Optional.ofNullable(open.get(parent));
            return open.values().stream()
                    .filter(question -> same(question.identities(), reply.identities()))
                    .findFirst();
        }
    }

    private static boolean same(List<byte[]> one, List<byte[]> other) {
        return Arrays.deepEquals(one.toArray(), other.toArray());
    }
}
