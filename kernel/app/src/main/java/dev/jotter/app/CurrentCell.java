package dev.jotter.app;

import dev.jotter.jupyter.CellOutput;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/// Know which cell a thread belongs to: the one in which the thread was started, however late it speaks.
///
/// The workers of the common pool belong to no cell, whoever called them up first: they speak for the cell that ran
/// last.
final class CurrentCell {
    /// Belongs to the session and goes with it; two sessions in one process must not see each other's cells.
    @SuppressWarnings("ThreadLocalUsage")
    private final InheritableThreadLocal<CellStreams> ofThread = new InheritableThreadLocal<>();

    private volatile CellStreams last;

    /// Begin with what takes output before the first cell.
    CurrentCell(CellOutput first) {
        last = new CellStreams(first);
    }

    /// Let this thread, and those it starts from now on, speak for a cell.
    void enter(CellOutput output) {
        var streams = new CellStreams(output);
        last = streams;
        ofThread.set(streams);
    }

    CellStreams get() {
        if (Thread.currentThread() instanceof ForkJoinWorkerThread worker
                && worker.getPool() == ForkJoinPool.commonPool()) {
            return last;
        }
        var own = ofThread.get();
        return own == null ? last : own;
    }
}
