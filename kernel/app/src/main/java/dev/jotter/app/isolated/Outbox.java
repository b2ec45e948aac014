package dev.jotter.app.isolated;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Collect what is to be sent, in order. Text about the same request and stream is joined while it waits, and a text
/// alone waits a moment for more; anything else goes at once. Whoever fills faster than the other side reads waits.
///
/// Threads of cells come only this far: an interrupt in the middle of a write would close the connection.
final class Outbox {
    /// What one parcel of text holds at most.
    static final int PARCEL_CHARS = 1 << 16;
    /// What may wait before senders wait too.
    static final int WAITING = 1 << 23;

    private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final ArrayDeque<Item> waiting = new ArrayDeque<>();
    private int size;
    private boolean urgent;
    private boolean closed;

    private sealed interface Item {}

    private record Frame(ByteBuffer bytes) implements Item {}

    /// Text that may still grow.
    private record Text(long about, String stream, StringBuilder text) implements Item {
        ByteBuffer bytes() {
            var content = JsonNodeFactory.instance.objectNode().put("text", text.toString());
            return Frames.write(new Parcel.Notice(about, stream, content));
        }
    }

    void put(Parcel parcel) {
        var bytes = Frames.write(parcel);
        lock.lock();
        try {
            awaitRoom();
            if (closed) return;
            waiting.add(new Frame(bytes));
            size += bytes.remaining();
            urgent = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    void print(long about, String stream, String text) {
        if (text.isEmpty()) return;
        lock.lock();
        try {
            awaitRoom();
            if (closed) return;
            if (waiting.peekLast() instanceof Text last
                    && last.about == about
                    && last.stream.equals(stream)
                    && last.text.length() < PARCEL_CHARS) {
                last.text.append(text);
            } else {
                waiting.add(new Text(about, stream, new StringBuilder(text)));
            }
            var before = size;
            size += text.length();
            if (before == 0 || size >= PARCEL_CHARS) changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Wait for something to send; empty only after [#close], when all is taken.
    List<ByteBuffer> take() throws InterruptedException {
        var items = new ArrayList<Item>();
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !closed) changed.await();
            var left = LINGER_NANOS;
            while (!urgent && !closed && left > 0 && size < PARCEL_CHARS) left = changed.awaitNanos(left);
            items.addAll(waiting);
            waiting.clear();
            size = 0;
            urgent = false;
            room.signalAll();
        } finally {
            lock.unlock();
        }
        return items.stream().map(Outbox::bytes).toList();
    }

    /// Let what waits go, take nothing more and let nobody wait.
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

    private static ByteBuffer bytes(Item item) {
        return switch (item) {
            case Frame frame -> frame.bytes();
            case Text text -> text.bytes();
        };
    }

    /// An interrupted cell stops waiting and keeps its interrupt for whoever looks next.
    private void awaitRoom() {
        try {
            while (size >= WAITING && !closed) room.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
