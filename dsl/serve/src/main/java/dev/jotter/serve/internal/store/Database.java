package dev.jotter.serve.internal.store;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/// Hold the one connection of this process to the registry's SQLite file.
///
/// WAL, and each commit is synced: what was committed survives `kill -9` and a power cut. Several processes may share
/// the file. Writes that belong together are nested in one [#write]. Times are milliseconds of the epoch, money is
/// decimal text.
public final class Database implements AutoCloseable {
    private static final int LAYOUT = Layout.NUMBER;

    private final Path file;
    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean inTransaction;
    private long seen;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// Do something with the database.
    @FunctionalInterface
    public interface Work<T> {
        T with(Sql sql) throws SQLException;
    }

    /// Open the file, or make it with its tables.
    ///
    /// @throws JotterException when it is no registry, or cannot be written
    public static Database open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var database = new Database(file, DriverManager.getConnection("jdbc:sqlite:" + file));
            database.prepare();
            return database;
        } catch (IOException | SQLException e) {
            throw unusable(file, e);
        }
    }

    /// Read; sees what was committed before.
    public <T> T read(Work<T> work) {
        lock.lock();
        try {
            return work.with(new Sql(connection));
        } catch (SQLException e) {
            throw unusable(file, e);
        } finally {
            lock.unlock();
        }
    }

    /// Write all or nothing.
    public <T> T write(Work<T> work) {
        lock.lock();
        try {
            return inTransaction ? work.with(new Sql(connection)) : transact(work);
        } catch (SQLException e) {
            throw unusable(file, e);
        } finally {
            lock.unlock();
        }
    }

    /// Say whether another process has committed since this was last asked.
    public boolean changedElsewhere() {
        long now = read(sql -> sql.number("pragma data_version"));
        var changed = now != seen;
        seen = now;
        return changed;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw unusable(file, e);
        } finally {
            lock.unlock();
        }
    }

    private <T> T transact(Work<T> work) throws SQLException {
        var sql = new Sql(connection);
        sql.run("begin immediate");
        inTransaction = true;
        var done = false;
        try {
            var result = work.with(sql);
            sql.run("commit");
            done = true;
            return result;
        } finally {
            inTransaction = false;
            if (!done) sql.run("rollback");
        }
    }

    private void prepare() throws SQLException {
        var sql = new Sql(connection);
        sql.number("pragma busy_timeout = 10000");
        sql.text("pragma journal_mode = wal");
        sql.run("pragma synchronous = full");
        var layout = sql.number("pragma user_version");
        if (layout > LAYOUT) {
            throw new SQLException("made by a newer Jotter, layout " + layout + " where " + LAYOUT + " is known");
        }
        if (layout < LAYOUT) write(Layout::bringUp);
        seen = sql.number("pragma data_version");
    }

    private static JotterException unusable(Path file, Exception cause) {
        return new JotterException(
                "The registry \"" + file + "\" cannot be used.",
                "A readable and writable SQLite file was expected; the system says: " + cause.getMessage() + ".",
                "Check the folder's owner and the free disk space, or use another one: -Djotter.home=FOLDER.",
                cause);
    }
}
