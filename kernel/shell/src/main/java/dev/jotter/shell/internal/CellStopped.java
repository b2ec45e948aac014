package dev.jotter.shell.internal;

/// Unwind a cell that was stopped. An error without a trace, so that `catch (Exception e)` does not hold it up.
public final class CellStopped extends Error {
    private static final long serialVersionUID = 1L;

    public CellStopped() {
        super("The cell was stopped.", null, false, false);
    }
}
