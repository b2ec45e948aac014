package dev.jotter.frame.internal.csv;

import java.util.concurrent.CancellationException;

/// Answer the stop button.
public final class Stop {
    private Stop() {}

    /// @throws CancellationException after an interrupt; the thread stays interrupted
    public static void check() {
        if (Thread.currentThread().isInterrupted()) throw new CancellationException("The work was stopped.");
    }
}
