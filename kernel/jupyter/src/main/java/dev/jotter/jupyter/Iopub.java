package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/// Publish to all front ends, from a queue that any thread may fill.
///
/// A front end's subscription takes effect some time after its first request, so nothing is published before the first
/// one, and each is greeted: the front end then knows that it is heard and need not ask again (Jupyter's JEP 65,
/// `iopub_welcome`).
final class Iopub extends Channel {
    /// How long to hold back for the first front end.
    private static final int FIRST_SUBSCRIBER_MILLIS = 5_000;

    /// The first byte of what a subscriber sends: 1 to subscribe, 0 to leave.
    private static final byte SUBSCRIBED = 1;

    private final Wire wire;
    private final IopubQueue queue = new IopubQueue();

    Iopub(ZMQ.Context context, String endpoint, Wire wire) {
        super(context, SocketType.XPUB, endpoint, "iopub");
        receiveTimeout(FIRST_SUBSCRIBER_MILLIS);
        this.wire = wire;
    }

    @Override
    void serve() throws InterruptedException {
        greet(receive());
        for (var items = queue.take(); !items.isEmpty(); items = queue.take()) {
            greet(receiveWaiting());
            for (var item : items) send(item.type(), item.parent(), item.content());
        }
    }

    private void greet(List<byte[]> first) {
        for (var frames = first; !frames.isEmpty(); frames = receiveWaiting()) {
            var change = frames.getFirst();
            if (change.length == 0 || change[0] != SUBSCRIBED) continue;
            var topic = new String(change, 1, change.length - 1, StandardCharsets.UTF_8);
            var nodes = JsonNodeFactory.instance;
            send("iopub_welcome", nodes.objectNode(), nodes.objectNode().put("subscription", topic));
        }
    }

    private void send(String type, JsonNode parent, JsonNode content) {
        send(wire.encode(List.of(type.getBytes(StandardCharsets.UTF_8)), type, parent, content));
    }

    void publish(String type, JsonNode parent, JsonNode content) {
        queue.publish(type, parent, content);
    }

    void status(String state, JsonNode parent) {
        publish("status", parent, JsonNodeFactory.instance.objectNode().put("execution_state", state));
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
    }
}
