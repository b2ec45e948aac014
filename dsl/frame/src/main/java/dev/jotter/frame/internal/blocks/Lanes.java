package dev.jotter.frame.internal.blocks;

import dev.jotter.frame.internal.csv.Stop;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Let several threads work, each in turn, and take what they give in the order of the work.
final class Lanes implements AutoCloseable {
    /// So much work waits for each thread.
    private static final int AHEAD = 3;

    private final List<ExecutorService> threads;

    /// Give one piece of work after the other, and then none.
    @FunctionalInterface
    interface Pieces<W> {
        Optional<W> next() throws IOException;
    }

    /// Do a piece of work on a lane, whose thread does one at a time.
    @FunctionalInterface
    interface Work<W, T> {
        T on(W piece, int lane) throws IOException;
    }

    /// Take what came of a piece of work.
    @FunctionalInterface
    interface Taker<T> {
        void take(T result) throws IOException;
    }

    Lanes(int count) {
        threads = IntStream.range(0, count)
                .mapToObj(lane -> Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("jotter-csv-" + lane).factory()))
                .toList();
    }

    int count() {
        return threads.size();
    }

    /// Do all the work, and hand on what came of it, in order, on this thread.
    <W, T> void each(Pieces<W> pieces, Work<W, T> work, Taker<T> taker) throws IOException {
        var waiting = new ArrayDeque<Future<T>>();
        var at = 0;
        for (var next = pieces.next(); next.isPresent(); next = pieces.next()) {
            Stop.check();
            var piece = next.get();
            var lane = at++ % count();
            waiting.add(threads.get(lane).submit(() -> work.on(piece, lane)));
            if (waiting.size() >= AHEAD * count()) taker.take(result(waiting.remove()));
        }
        while (!waiting.isEmpty()) taker.take(result(waiting.remove()));
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Stop.check();
            throw new IllegalStateException("An interrupted thread was told to stop.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) throw cause;
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error cause) throw cause;
            throw new IllegalStateException("Nothing else is thrown.", e);
        }
    }

    @Override
    public void close() {
        threads.forEach(ExecutorService::shutdownNow);
    }
}
