package dev.jotter.app.debug;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Send events to the front end.
final class Events {
    private final AtomicInteger sequence = new AtomicInteger();
    private volatile Consumer<ObjectNode> target = event -> {};

    /// Send to this target from now on.
    void to(Consumer<ObjectNode> next) {
        target = next;
    }

    /// Give the number of the next message.
    int next() {
        return sequence.incrementAndGet();
    }

    void send(String name, ObjectNode body) {
        var event = JsonNodeFactory.instance
                .objectNode()
                .put("type", "event")
                .put("seq", next())
                .put("event", name);
        event.set("body", body);
        target.accept(event);
    }

    /// Say that a thread stands still.
    void stopped(Stop stop) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("reason", stop.reason().word())
                .put("threadId", stop.thread().threadId())
                .put("allThreadsStopped", false);
        stop.thrown().ifPresent(thrown -> body.put("text", thrown.getClass().getName()));
        send("stopped", body);
    }

    /// Say that a thread of cells has `started` or `exited`.
    void thread(Thread thread, String reason) {
        send(
                "thread",
                JsonNodeFactory.instance.objectNode().put("reason", reason).put("threadId", thread.threadId()));
    }

    /// Say that a thread runs on.
    void continued(Thread thread) {
        send(
                "continued",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("threadId", thread.threadId())
                        .put("allThreadsContinued", false));
    }
}
