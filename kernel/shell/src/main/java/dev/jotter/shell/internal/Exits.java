package dev.jotter.shell.internal;

/// Take the calls of a cell that would end the process, and with it the session.
///
/// The methods have the shapes of those they stand for, with the receiver as the first parameter.
@SuppressWarnings("DoNotCallSuggester") // That they always throw is what they are for.
public final class Exits {
    private Exits() {}

    /// Stand for `System.exit`.
    public static void exit(int status) {
        throw new ExitAttempt("System.exit(" + status + ")");
    }

    /// Stand for `Runtime.exit`.
    public static void exit(Runtime runtime, int status) {
        throw new ExitAttempt("Runtime.exit(" + status + ")");
    }

    /// Stand for `Runtime.halt`.
    public static void halt(Runtime runtime, int status) {
        throw new ExitAttempt("Runtime.halt(" + status + ")");
    }
}
