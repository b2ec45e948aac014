package dev.jotter.shell.internal;

import java.lang.Thread.UncaughtExceptionHandler;

/// Hold the threads of one cell: its own and those that it starts.
public final class CellGroup extends ThreadGroup {
    private final UncaughtExceptionHandler teller;
    private volatile boolean stopped;

    /// @param teller tells the user what a thread of the cell threw
    public CellGroup(int cell, UncaughtExceptionHandler teller) {
        super("cell " + cell);
        this.teller = teller;
    }

    /// Mark the cell as stopped, so that its threads end at their next branch backwards.
    public void markStopped() {
        stopped = true;
    }

    /// Interrupt every thread of the cell.
    public void interruptAll() {
        var threads = new Thread[activeCount() + 8];
        var count = enumerate(threads);
        while (count == threads.length) {
            threads = new Thread[threads.length * 2];
            count = enumerate(threads);
        }
        for (var i = 0; i < count; i++) threads[i].interrupt();
    }

    boolean stopped() {
        return stopped;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (!(thrown instanceof CellStopped)) teller.uncaughtException(thread, thrown);
    }
}
