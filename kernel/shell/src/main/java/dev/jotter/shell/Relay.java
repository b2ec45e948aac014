package dev.jotter.shell;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/// Let two threads work in turn: one hands work to the other and serves it until the answer is there.
///
/// So a magic, which runs on the cell's thread, can have code compiled on the evaluating thread, and that code runs on
/// the cell's thread again, to any depth.
final class Relay {
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

    /// Leave work for whoever serves this side; `waiting` is told when it is done.
    <T> CompletableFuture<T> submit(Callable<T> work, Relay waiting) {
        var result = new CompletableFuture<T>();
        var unused = result.whenComplete((value, thrown) -> waiting.wake());
        tasks.add(() -> {
            if (result.isDone()) return;
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    /// Work here until the answer of the other side has come.
    void serveUntil(CompletableFuture<?> answer) throws InterruptedException {
        while (!answer.isDone()) tasks.take().run();
    }

    /// Let whoever serves this side look whether its answer has come.
    void wake() {
        tasks.add(() -> {});
    }
}
