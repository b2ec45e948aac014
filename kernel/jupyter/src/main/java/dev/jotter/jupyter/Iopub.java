package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.jupyter.internal.Listening;
import dev.jotter.jupyter.internal.Peer;
import dev.jotter.jupyter.internal.Publisher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Publish to all front ends, from a queue that any thread may fill.
///
/// A front end's subscription takes effect some time after its first request, so nothing is published before the first
/// one, and each is greeted: the front end then knows that it is heard and need not ask again (Jupyter's JEP 65,
/// `iopub_welcome`).
final class Iopub {
    /// How long to hold back for the first front end.
    private static final long FIRST_SUBSCRIBER_NANOS = TimeUnit.SECONDS.toNanos(5);

    /// How long the end waits for front ends that have not read everything.
    private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Wire wire;
    private final Publisher publisher;
    private final IopubQueue queue;
    private final Thread thread = new Thread(this::run, "jotter-iopub");
    private final ArrayDeque<Publication> next = new ArrayDeque<>();
    private boolean heard;

    Iopub(Listening listening, Wire wire) throws IOException {
        this.wire = wire;
        publisher = new Publisher(listening, this::welcome);
        queue = new IopubQueue(publisher::wake);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /// Publish without waiting.
    void publish(String type, JsonNode parent, JsonNode content) {
        queue.publish(new Publication(type, parent, content));
    }

    void status(String state, JsonNode parent) {
        publish("status", parent, NODES.objectNode().put("execution_state", state));
    }

    /// Publish what a cell shows, once there is room.
    void show(Publication publication, long length) {
        queue.show(publication, length);
    }

    void print(JsonNode parent, String stream, String text) {
        queue.print(parent, stream, text);
    }

    void hurry() {
        queue.hurry();
    }

    /// Send what is left, then end.
    void close() {
        queue.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (publisher) {
            var began = System.nanoTime();
            for (var left = FIRST_SUBSCRIBER_NANOS; !heard && !queue.isClosed() && left > 0; ) {
                turn(left);
                left = FIRST_SUBSCRIBER_NANOS - (System.nanoTime() - began);
            }
            while (!queue.isClosed()) step();
            linger();
        }
    }

    private void step() {
        if (next.isEmpty()) next.addAll(queue.poll());
        while (!next.isEmpty() && publisher.waitNanos() == 0) send(next.remove());
        publisher.tellLost(this::tellLost);
        publisher.flush();
        turn(next.isEmpty() ? queue.dueNanos() : publisher.waitNanos());
    }

    /// Whatever one message does, the next one is sent.
    private void send(Publication item) {
        try {
            publisher.send(frames(item), item.isVital());
        } catch (RuntimeException | OutOfMemoryError e) {
            Log.broken("iopub", e);
        }
    }

    private void turn(long nanos) {
        try {
            publisher.turn(nanos);
        } catch (IOException e) {
            Log.broken("iopub", e);
        }
    }

    private void linger() {
        next.addAll(queue.poll());
        while (!next.isEmpty()) send(next.remove());
        publisher.flush();
        var began = System.nanoTime();
        for (var left = LINGER_NANOS; !publisher.isDrained() && left > 0; ) {
            turn(left);
            left = LINGER_NANOS - (System.nanoTime() - began);
        }
    }

    private void welcome(Peer subscriber, String topic) {
        heard = true;
        var content = NODES.objectNode().put("subscription", topic);
        subscriber.send(frames(new Publication("iopub_welcome", empty(), content)));
    }

    private void tellLost(Peer subscriber, long count) {
        var text = "\nJotter left out " + count + " messages here: this front end had stopped reading them.\n";
        var content = NODES.objectNode().put("name", "stderr").put("text", text);
        subscriber.send(frames(new Publication("stream", empty(), content)));
    }

    private List<byte[]> frames(Publication publication) {
        return wire.encode(wire.newId(), List.of(publication.type().getBytes(StandardCharsets.UTF_8)), publication);
    }

    private static ObjectNode empty() {
        return NODES.objectNode();
    }
}
