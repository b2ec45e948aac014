package dev.jotter.shell.internal;

/// Decide which threads end when a cell is stopped.
public final class Stops {
    private Stops() {}

    /// Say whether a thread was started by a cell that was stopped.
    static boolean isStopped(Thread thread) {
        for (var group = thread.getThreadGroup(); group != null; group = group.getParent()) {
            if (group instanceof CellGroup cell) return cell.stopped();
        }
        return false;
    }

    /// Throw, unless the current thread was started by a cell that was not stopped. Called from rewritten code only
    /// while the session's gate is shut. Threads of no cell, such as those of the common pool, work for the
    /// stopped one.
    public static void check() {
        for (var group = Thread.currentThread().getThreadGroup(); group != null; group = group.getParent()) {
            if (group instanceof CellGroup cell && !cell.stopped()) return;
        }
        throw new CellStopped();
    }
}
