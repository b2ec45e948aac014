package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/// Ask the person at the front end, one question at a time.
final class Stdin extends Channel {
    /// How often a question that waits looks whether it was taken back. An answer is not delayed by it.
    private static final int LOOK_MILLIS = 100;

    private final Wire wire;
    private final BlockingQueue<Optional<Question>> questions = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    private record Question(Message cell, JsonNode content, CompletableFuture<String> answer) {}

    Stdin(ZMQ.Context context, String endpoint, Wire wire) {
        super(context, SocketType.ROUTER, endpoint, "stdin");
        this.wire = wire;
        receiveTimeout(LOOK_MILLIS);
    }

    /// Ask the front end that sent `cell`. Cancel the answer to take the question back.
    CompletableFuture<String> ask(Message cell, String prompt, boolean secret) {
        var content =
                JsonNodeFactory.instance.objectNode().put("prompt", prompt).put("password", secret);
        var answer = new CompletableFuture<String>();
        questions.add(Optional.of(new Question(cell, content, answer)));
        return answer;
    }

    @Override
    void serve() throws InterruptedException {
        for (var next = questions.take(); next.isPresent(); next = questions.take()) put(next.get());
    }

    void close() {
        closed = true;
        questions.add(Optional.empty());
    }

    private void put(Question question) {
        List<byte[]> stale;
        do stale = receiveWaiting();
        while (!stale.isEmpty());
        var cell = question.cell();
        send(wire.encode(cell.identities(), "input_request", cell.header(), question.content()));
        while (!question.answer().isDone() && !closed) {
            var frames = receive();
            if (!frames.isEmpty()) take(frames, question.answer());
        }
        question.answer().cancel(false);
    }

    private void take(List<byte[]> frames, CompletableFuture<String> answer) {
        try {
            var reply = wire.decode(frames);
            if (reply.type().equals("input_reply")) answer.complete(reply.text("value"));
        } catch (Wire.Refused e) {
            Log.refused("stdin", e);
        }
    }
}
