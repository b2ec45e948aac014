package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Collect what is to be published, in order. Text of the same cell and stream is joined while it waits; a text alone
/// waits a moment for more, anything else goes at once. Nothing is ever dropped: a cell that prints faster than the
/// front end can be told waits.
final class IopubQueue {
    /// What one message holds at most.
    static final int MESSAGE_CHARS = 1 << 16;
    /// What may wait before printing waits too.
    static final int WAITING_CHARS = 1 << 23;

    private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    /// One message to publish.
    record Item(String type, JsonNode parent, JsonNode content) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final ArrayDeque<Object> waiting = new ArrayDeque<>();
    private int chars;
    private boolean urgent;
    private boolean closed;

    /// Text that may still grow.
    private record Text(JsonNode parent, String stream, StringBuilder text) {
        Item item() {
            var content = JsonNodeFactory.instance.objectNode();
            return new Item("stream", parent, content.put("name", stream).put("text", text.toString()));
        }
    }

    void publish(String type, JsonNode parent, JsonNode content) {
        lock.lock();
        try {
            waiting.add(new Item(type, parent, content));
            urgent = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    void print(JsonNode parent, String stream, String text) {
        if (text.isEmpty()) return;
        lock.lock();
        try {
            awaitRoom();
            if (waiting.peekLast() instanceof Text last
                    && last.parent.equals(parent)
                    && last.stream.equals(stream)
                    && last.text.length() < MESSAGE_CHARS) {
                last.text.append(text);
            } else {
                waiting.add(new Text(parent, stream, new StringBuilder(text)));
            }
            if (chars == 0) changed.signal();
            chars += text.length();
        } finally {
            lock.unlock();
        }
    }

    /// Wait for something to publish; empty only after [#close], when all is taken.
    List<Item> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !closed) changed.await();
            var left = LINGER_NANOS;
            while (!urgent && !closed && left > 0 && chars < MESSAGE_CHARS) left = changed.awaitNanos(left);
            var items = new ArrayList<Item>(waiting.size());
            for (var next : waiting) items.add(next instanceof Text text ? text.item() : (Item) next);
            waiting.clear();
            chars = 0;
            urgent = false;
            room.signalAll();
            return items;
        } finally {
            lock.unlock();
        }
    }

    /// Let waiting text go at once, before a question that it belongs to.
    void hurry() {
        lock.lock();
        try {
            urgent = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// An interrupted cell stops waiting and keeps its interrupt for whoever looks next.
    private void awaitRoom() {
        try {
            while (chars >= WAITING_CHARS && !closed) room.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
