package dev.jotter.jupyter;

import dev.jotter.jupyter.internal.Listening;
import dev.jotter.jupyter.internal.Router;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/// Run the one thread that owns a socket. Other threads leave here what they send and wake it up, which an interrupt
/// cannot break, however often a cell is stopped.
abstract class Channel {
    /// How long the end waits for a front end that has not read everything.
    private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final String name;
    private final Router router;
    private final Queue<List<byte[]>> leaving = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    Channel(Listening listening, String name) throws IOException {
        this.name = name;
        router = new Router(listening, this::read);
        thread = new Thread(this::run, "jotter-" + name);
        thread.setDaemon(true);
    }

    /// Take a message as it came, the sender's name before it. Must not block.
    abstract void take(List<byte[]> frames);

    final String name() {
        return name;
    }

    final void start() {
        thread.start();
    }

    /// Send a message, from any thread, to the peer that its first frame names.
    final void send(List<byte[]> frames) {
        leaving.add(frames);
        // What this thread sends while it takes a message leaves at the end of its turn.
        if (Thread.currentThread() != thread) router.wake();
    }

    /// Send what is left, then end.
    final void close() {
        closed = true;
        router.wake();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (router) {
            while (!closed || !leaving.isEmpty()) {
                turn(Long.MAX_VALUE);
                drain();
            }
            var began = System.nanoTime();
            for (var left = LINGER_NANOS; !router.isDrained() && left > 0; ) {
                turn(left);
                left = LINGER_NANOS - (System.nanoTime() - began);
            }
        }
    }

    private void drain() {
        if (leaving.isEmpty()) return;
        for (var next = leaving.poll(); next != null; next = leaving.poll()) router.send(next);
        router.flush();
    }

    private void turn(long nanos) {
        try {
            router.turn(closed || !leaving.isEmpty() ? 0 : nanos);
        } catch (IOException e) {
            Log.broken(name, e);
        }
    }

    /// Whatever a message does, the next one is taken.
    private void read(List<byte[]> frames) {
        try {
            take(frames);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Log.broken(name, e);
        }
    }
}
