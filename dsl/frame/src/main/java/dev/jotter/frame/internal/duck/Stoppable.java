package dev.jotter.frame.internal.duck;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Run a statement on a thread of its own, since DuckDB hears no interrupt, and wait for it on one that does.
final class Stoppable {
    /// How often a statement is told again to end: one that has not begun yet does not hear it.
    private static final long AGAIN_MILLIS = 5;

    private Stoppable() {}

    /// Do the work of a statement. An interrupt cancels it; the statement has ended when this comes back.
    ///
    /// @throws CancellationException after an interrupt; the thread stays interrupted
    static <T> T call(Statement statement, Callable<T> work) throws SQLException {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("jotter-duckdb").start(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            end(statement, task);
            Thread.currentThread().interrupt();
            throw stopped(e);
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    private static CancellationException stopped(Exception cause) {
        var stopped = new CancellationException("The work was stopped.");
        stopped.initCause(cause);
        return stopped;
    }

    private static void end(Statement statement, FutureTask<?> task) throws SQLException {
        while (true) {
            try {
                statement.cancel();
                task.get(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (ExecutionException e) {
                return;
            } catch (TimeoutException | InterruptedException e) {
                // Not yet; being interrupted once more changes nothing.
            }
        }
    }

    private static SQLException cause(ExecutionException e) {
        return switch (e.getCause()) {
            case SQLException sql -> sql;
            case RuntimeException mistake -> throw mistake;
            case Error error -> throw error;
            default -> throw new IllegalStateException(e.getCause());
        };
    }
}
