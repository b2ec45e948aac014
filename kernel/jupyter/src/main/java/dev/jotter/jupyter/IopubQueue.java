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
/// waits a moment for more, anything else goes at once. Nothing is ever dropped here: a cell that puts out faster than
/// it can be published waits.
final class IopubQueue {
    /// What one message holds at most.
    static final int MESSAGE_CHARS = 1 << 16;
    /// What may wait before a cell that puts out more waits too.
    static final int WAITING_CHARS = 1 << 23;
    /// From here on not even an interrupt ends its waiting.
    private static final int MOST_CHARS = 4 * WAITING_CHARS;

    private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final ArrayDeque<Object> waiting = new ArrayDeque<>();
    private final Runnable wake;
    private long chars;
    private long since;
    private boolean urgent;
    private boolean closed;

    /// Text that may still grow.
    private record Text(JsonNode parent, String stream, StringBuilder text) {
        Publication publication() {
            var content = JsonNodeFactory.instance.objectNode();
            return new Publication("stream", parent, content.put("name", stream).put("text", text.toString()));
        }
    }

    /// Begin empty.
    ///
    /// @param wake called, from any thread, when [#dueNanos] has become shorter
    IopubQueue(Runnable wake) {
        this.wake = wake;
    }

    /// Add a message without waiting.
    void publish(Publication publication) {
        lock.lock();
        try {
            waiting.add(publication);
            hurry();
        } finally {
            lock.unlock();
        }
    }

    /// Add a message that is as long as so many chars, once there is room.
    void show(Publication publication, long length) {
        lock.lock();
        try {
            awaitRoom();
            chars += length;
            publish(publication);
        } finally {
            lock.unlock();
        }
    }

    /// Add text once there is room.
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
            if (chars == 0) {
                since = System.nanoTime();
                wake.run();
            }
            chars += text.length();
            if (chars >= MESSAGE_CHARS) hurry();
        } finally {
            lock.unlock();
        }
    }

    /// Say in how many nanoseconds [#poll] gives something: 0 for now, [Long#MAX_VALUE] for not before more comes.
    long dueNanos() {
        lock.lock();
        try {
            if (waiting.isEmpty()) return Long.MAX_VALUE;
            if (urgent || closed) return 0;
            return Math.max(0, LINGER_NANOS - (System.nanoTime() - since));
        } finally {
            lock.unlock();
        }
    }

    /// Take all that waits, if it is due.
    List<Publication> poll() {
        lock.lock();
        try {
            if (dueNanos() > 0) return List.of();
            var items = new ArrayList<Publication>(waiting.size());
            for (var next : waiting) items.add(next instanceof Text text ? text.publication() : (Publication) next);
            waiting.clear();
            chars = 0;
            urgent = false;
            room.signalAll();
            return items;
        } finally {
            lock.unlock();
        }
    }

    /// Let waiting text go at once.
    void hurry() {
        lock.lock();
        try {
            if (urgent || waiting.isEmpty()) return;
            urgent = true;
            wake.run();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            room.signalAll();
            wake.run();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// An interrupted cell stops waiting and keeps its interrupt for whoever looks next.
    private void awaitRoom() {
        try {
            while (chars >= WAITING_CHARS && !closed) room.await();
        } catch (InterruptedException e) {
            while (chars >= MOST_CHARS && !closed) room.awaitUninterruptibly();
            Thread.currentThread().interrupt();
        }
    }
}
