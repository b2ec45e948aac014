package dev.jotter.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// Know the cells that run now, and which threads of stopped ones did not end.
final class Runs {
    private static final long POOL_NANOS = 300_000_000;

    private final List<CellRun> active = new CopyOnWriteArrayList<>();
    private final List<Thread> survivors = new CopyOnWriteArrayList<>();
    private final Gate gate;

    Runs(Gate gate) {
        this.gate = gate;
    }

    /// Begin a cell, which runs until [#end].
    synchronized void begin(CellRun run) {
        survivors.removeIf(thread -> !thread.isAlive());
        gate.openIf(() -> survivors.isEmpty() && active.stream().noneMatch(CellRun::stopped));
        active.add(run);
    }

    void end(CellRun run) {
        if (run.stopped()) letPoolEnd();
        synchronized (this) {
            active.remove(run);
            run.survivor().ifPresent(survivors::add);
            run.close();
        }
    }

    /// Wait for what a stopped cell's parallel streams have left in the common pool. It ends at its first step, but
    /// only while the gate is shut: nothing would end it once the next cell has opened it. The wait is short, for
    /// the pool may be busy with what is none of this cell's.
    private static void letPoolEnd() {
        var end = System.nanoTime() + POOL_NANOS;
        while (!ForkJoinPool.commonPool().isQuiescent() && System.nanoTime() < end) LockSupport.parkNanos(1_000_000);
    }

    /// Give the run for which a thread evaluates, or whose code it runs.
    Optional<CellRun> of(Thread thread) {
        return first(run -> run.isOwnedBy(thread) || run.isRunBy(thread));
    }

    /// Give the run whose code a thread runs.
    Optional<CellRun> runBy(Thread thread) {
        return first(run -> run.isRunBy(thread));
    }

    int count() {
        return active.size();
    }

    /// Stop the cell that was begun first.
    void stop() {
        stop(run -> true);
    }

    /// Stop the cell with this number.
    void stop(int cell) {
        stop(run -> run.source().cell() == cell);
    }

    private synchronized void stop(Predicate<CellRun> which) {
        first(which.and(run -> !run.stopped())).ifPresent(CellRun::stop);
    }

    private Optional<CellRun> first(Predicate<CellRun> which) {
        return active.stream().filter(which).findFirst();
    }
}
