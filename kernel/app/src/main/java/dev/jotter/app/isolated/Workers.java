package dev.jotter.app.isolated;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Keep one worker running: start another when it has ended, unless none comes up.
final class Workers implements AutoCloseable {
    /// How many may end in a row before they could run a cell.
    static final int TRIES = 3;

    private final WorkerStart how;
    private final Owner owner;
    private volatile CompletableFuture<Worker> current = new CompletableFuture<>();
    private @Nullable WorkerProcess starting;
    private volatile boolean closed;

    Workers(WorkerStart how, Owner owner) {
        this.how = how;
        this.owner = owner;
    }

    /// Begin to start the first.
    void start() {
        Thread.ofPlatform().daemon().name("jotter-workers").start(this::keep);
    }

    /// Give the worker, or the one that is being started; it ends with a [JotterException] when none comes up.
    CompletableFuture<Worker> current() {
        return current;
    }

    /// Give the worker if it runs.
    Optional<Worker> running() {
        var now = current;
        return now.isDone() && !now.isCompletedExceptionally() ? Optional.of(now.join()) : Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
        running().ifPresent(Worker::close);
        synchronized (this) {
            if (starting != null) starting.kill("the kernel ends");
        }
    }

    private void keep() {
        var failures = 0;
        while (!closed) {
            try {
                var worker = prepared();
                failures = 0;
                current.complete(worker);
                var obituary = worker.ended().join();
                if (!closed) owner.ended(worker, obituary);
            } catch (WorkerDied e) {
                if (++failures >= TRIES) {
                    current.completeExceptionally(givenUp(e.obituary()));
                    return;
                }
            } catch (IOException e) {
                current.completeExceptionally(notStarted(e));
                return;
            }
        }
    }

    private Worker prepared() throws IOException {
        try (var doorway = Doorway.open()) {
            var process = launch(doorway);
            var worker = Worker.await(process, doorway, owner, this::vacate);
            owner.prepare(worker);
            return worker;
        }
    }

    private void vacate() {
        if (current.isDone()) current = new CompletableFuture<>();
    }

    private synchronized WorkerProcess launch(Doorway doorway) throws IOException {
        var process = WorkerProcess.start(how, doorway.socket(), owner::printed, owner::complained);
        starting = process;
        if (closed) process.kill("the kernel ends");
        return process;
    }

    private static JotterException givenUp(Obituary last) {
        return new JotterException(
                last.sentence(),
                "It is the last of " + TRIES + " that ended before they could run a cell, so no other is started.",
                "Look at JOTTER_JAVA_OPTIONS and at the start-up cells, then restart the kernel from the menu.");
    }

    private static JotterException notStarted(IOException e) {
        return new JotterException(
                "No worker process could be started for the cells to run in.",
                "A program and a socket in " + System.getProperty("java.io.tmpdir") + " were expected; found: "
                        + e.getMessage() + ".",
                "Mend that, then restart the kernel from the menu.",
                e);
    }
}
