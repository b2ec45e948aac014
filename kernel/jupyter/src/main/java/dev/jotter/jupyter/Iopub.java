package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/// Publish to all front ends, from a queue that any thread may fill.
final class Iopub extends Channel {
    private final Wire wire;
    private final IopubQueue queue = new IopubQueue();

    Iopub(ZMQ.Context context, String endpoint, Wire wire) {
        super(context, SocketType.PUB, endpoint, "iopub");
        this.wire = wire;
    }

    @Override
    void serve() throws InterruptedException {
        for (var items = queue.take(); !items.isEmpty(); items = queue.take()) {
            for (var item : items) {
                var topic = item.type().getBytes(StandardCharsets.UTF_8);
                send(wire.encode(List.of(topic), item.type(), item.parent(), item.content()));
            }
        }
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
