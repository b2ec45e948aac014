package dev.jotter.shell;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.Callable;
import jdk.jshell.JShell;

/// Let JShell read the names of classes while a cell's code runs.
///
/// JShell puts that off until an evaluation is over. Without this, whoever waits for the names, and holds the session's
/// lock, would wait for the cell, and the cell for the lock.
final class Indexing {
    private record Doorway(Method resume, Method suspend) {}

    private final JShell jshell;
    private final Optional<Doorway> doorway;

    Indexing(JShell jshell) {
        this.jshell = jshell;
        doorway = doorway();
    }

    private static Optional<Doorway> doorway() {
        try {
            var analysis = Doors.type("SourceCodeAnalysisImpl");
            return Optional.of(
                    new Doorway(Doors.method(analysis, "resumeIndexing"), Doors.method(analysis, "suspendIndexing")));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /// Do work that gives the session's lock up and takes it again.
    <T> T meanwhile(Callable<T> work) throws Exception {
        doorway.ifPresent(by -> Doors.call(by.resume(), jshell.sourceCodeAnalysis()));
        try {
            return work.call();
        } finally {
            doorway.ifPresent(by -> Doors.call(by.suspend(), jshell.sourceCodeAnalysis()));
        }
    }
}
