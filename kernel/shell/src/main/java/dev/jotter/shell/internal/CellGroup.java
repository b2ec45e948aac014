package dev.jotter.shell.internal;

/// Hold the threads of one cell: its own and those that it starts.
public final class CellGroup extends ThreadGroup {
    private volatile boolean stopped;

    public CellGroup(int cell) {
        super("cell " + cell);
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
        if (!(thrown instanceof CellStopped)) super.uncaughtException(thread, thrown);
    }
}
