package dev.jotter.shell.internal;

/// Stand for a call that would have ended the process. An error, so that `catch (Exception e)` does not swallow it.
public final class ExitAttempt extends Error {
    private static final long serialVersionUID = 1L;

    ExitAttempt(String call) {
        super(call);
    }
}
