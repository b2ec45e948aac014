package dev.jotter.frame.internal.csv;

import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;

/// Answer the stop button.
public final class Stop {
    private Stop() {}

    /// @throws CancellationException after an interrupt; the thread stays interrupted
    public static void check() {
        if (Thread.currentThread().isInterrupted()) throw new CancellationException("The work was stopped.");
    }

    /// Say that an interrupt closed a file.
    static CancellationException stopped(ClosedByInterruptException cause) {
        var stopped = new CancellationException("The work was stopped.");
        stopped.initCause(cause);
        return stopped;
    }
}
