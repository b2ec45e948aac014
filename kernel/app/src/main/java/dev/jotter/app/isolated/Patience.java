package dev.jotter.app.isolated;

import dev.jotter.jupyter.CellOutput;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Count how long a cell takes to stop. When it has not after a while, the user is told how to end the worker instead;
/// only an interrupt after that does it, so that nobody loses variables unwarned.
final class Patience {
    /// How long a cell may take to stop before the front offers to end the worker.
    static final int MILLIS = 2500;

    static final String OFFER = """
            The cell has not stopped for the interrupt.
            It may still do so: a training finishes its step first.
            Interrupt once more to end the worker process with all its variables; a new one then takes its place.
            """;
    static final String REASON = "it did not stop for an interrupt";

    private final Worker worker;
    private final CellOutput output;
    private boolean interrupted;
    private boolean offered;
    private boolean ended;

    /// @param output where the offer is made
    Patience(Worker worker, CellOutput output) {
        this.worker = worker;
        this.output = output;
    }

    /// Stop the cell, or end its worker after the offer.
    synchronized void interrupt() {
        if (offered) {
            worker.kill(REASON);
            return;
        }
        worker.interrupt();
        if (interrupted) return;
        interrupted = true;
        CompletableFuture.delayedExecutor(MILLIS, TimeUnit.MILLISECONDS).execute(this::offer);
    }

    /// Learn that the cell has ended.
    synchronized void end() {
        ended = true;
    }

    private synchronized void offer() {
        if (ended) return;
        offered = true;
        output.stderr(OFFER);
    }
}
