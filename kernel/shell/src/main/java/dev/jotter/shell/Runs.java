package dev.jotter.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// Know the cells that run now, and which threads of stopped ones did not end.
final class Runs {
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

    synchronized void end(CellRun run) {
        active.remove(run);
        run.survivor().ifPresent(survivors::add);
        run.close();
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
