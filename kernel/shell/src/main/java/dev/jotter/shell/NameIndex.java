package dev.jotter.shell;

import java.lang.reflect.Method;
import java.util.Optional;
import jdk.jshell.JShell;

/// Know the names of all packages and classes, for hints and completion, from the first time that someone asks.
///
/// JShell by itself reads them all at its start, a second's work. No cell needs them, and many sessions never do.
final class NameIndex {
    /// Hold what makes JShell read, and what waits until it has.
    private record Reading(Method look, Method finish) {}

    private final CompilePath path;
    private final JShell jshell;
    private final Optional<Reading> reading;
    private boolean isStarted;

    /// Make this before anyone asks for JShell's analysis, which would begin to read.
    NameIndex(CompilePath path, JShell jshell) {
        this.path = path;
        this.jshell = jshell;
        this.reading = reading();
        if (reading.isEmpty()) path.showToIndex();
    }

    private static Optional<Reading> reading() {
        try {
            var analysis = Doors.type("SourceCodeAnalysisImpl");
            return Optional.of(new Reading(
                    Doors.method(analysis, "classpathChanged"), Doors.method(analysis, "waitBackgroundTaskFinished")));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /// Begin to read, beside all else.
    synchronized void start() {
        if (isStarted) return;
        isStarted = true;
        path.showToIndex();
        reading.ifPresent(by -> Doors.call(by.look(), jshell.sourceCodeAnalysis()));
    }

    /// Have everything read.
    void await() {
        start();
        reading.ifPresent(by -> Doors.call(by.finish(), jshell.sourceCodeAnalysis()));
    }
}
