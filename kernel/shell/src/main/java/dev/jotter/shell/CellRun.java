package dev.jotter.shell;

import dev.jotter.shell.internal.CellGroup;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Run the code of one cell on a thread of its own, which inherits from the thread that evaluates the cell.
///
/// The thread is made when the first code runs. The compiler always works on the evaluating thread, which is never
/// interrupted: an interrupt would close the jar files that the compiler reads.
final class CellRun implements AutoCloseable {
    /// How long a stopped cell may take to end before it is left to itself.
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final CellGroup group;
    private final ThreadPoolExecutor executor;
    private @Nullable Thread thread;
    private @Nullable CompletableFuture<?> pending;
    private long nanos;
    private boolean stopped;
    private boolean abandoned;

    CellRun(int cell, ClassLoader loader) {
        group = new CellGroup(cell);
        executor = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var made = new Thread(group, work, "cell-" + cell);
            made.setContextClassLoader(loader);
            thread = made;
            return made;
        });
    }

    /// Run `work` on the cell's thread and wait. A stopped cell gives [Stopped], at the latest after the grace time.
    <T> T call(Callable<T> work) throws Exception {
        var result = new CompletableFuture<T>();
        synchronized (this) {
            if (stopped) throw new Stopped();
            pending = result;
            executor.execute(() -> {
                try {
                    result.complete(work.call());
                } catch (Throwable e) {
                    result.completeExceptionally(e);
                }
            });
        }
        var start = System.nanoTime();
        try {
            return await(result);
        } catch (ExecutionException e) {
            if (stopped()) throw new Stopped();
            if (e.getCause() instanceof Exception cause) throw cause;
            throw e;
        } finally {
            synchronized (this) {
                pending = null;
                nanos += System.nanoTime() - start;
            }
        }
    }

    private <T> T await(CompletableFuture<T> result) throws ExecutionException {
        while (true) {
            try {
                return result.get();
            } catch (InterruptedException e) {
                stop();
            }
        }
    }

    /// Stop the cell: wake its threads now, give up on its thread when it does not end.
    synchronized void stop() {
        if (stopped) return;
        stopped = true;
        group.markStopped();
        var waiting = pending;
        if (waiting == null) return;
        group.interruptAll();
        CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    synchronized (this) {
                        abandoned = !waiting.isDone();
                    }
                    waiting.completeExceptionally(new Stopped());
                });
    }

    /// Give how long the cell's code has run, compiling apart.
    synchronized Duration codeTime() {
        return Duration.ofNanos(nanos);
    }

    synchronized boolean stopped() {
        return stopped;
    }

    /// Give the thread that did not end in time, or null.
    synchronized @Nullable Thread survivor() {
        return abandoned ? thread : null;
    }

    @Override
    public void close() {
        executor.shutdown();
    }

    /// Say that the cell was stopped.
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("The cell was stopped.", null, false, false);
        }
    }
}
