package dev.jotter.frame.internal.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Wait for a statement on a thread that hears an interrupt; drivers hear none.
final class Cancelling {
    private Cancelling() {}

    /// Do the work of a statement; an interrupt cancels it.
    ///
    /// @throws CancellationException after an interrupt; the thread stays interrupted
    static <T> T call(Statement statement, Callable<T> work) throws SQLException {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("jotter-jdbc").start(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            statement.cancel();
            Thread.currentThread().interrupt();
            var stopped = new CancellationException("The query was stopped.");
            stopped.initCause(e);
            throw stopped;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException sql) throw sql;
            throw new SQLException(e.getCause());
        }
    }
}
