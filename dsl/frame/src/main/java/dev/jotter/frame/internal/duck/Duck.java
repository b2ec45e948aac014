package dev.jotter.frame.internal.duck;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/// Open a DuckDB that lives in memory and is gone when closed, so that no two calls share a name or a setting.
///
/// An interrupt of the thread that waits for a statement cancels the statement, see [Stoppable].
public final class Duck implements AutoCloseable {
    private static final long LEAST_MB = 500;

    private final DuckDBConnection connection;

    private Duck(DuckDBConnection connection) {
        this.connection = connection;
    }

    /// Start an empty database; instants are shown in UTC, so that the same query gives the same text everywhere.
    public static Duck open() throws SQLException {
        var duck = new Duck(DuckDBConnection.newConnection("jdbc:duckdb:", false, null, new Properties()));
        duck.run("set TimeZone = 'UTC'");
        return duck;
    }

    /// Open a database on disk.
    static Duck open(Path file) throws SQLException {
        var duck = new Duck(DuckDBConnection.newConnection("jdbc:duckdb:" + file, false, null, new Properties()));
        duck.run("set TimeZone = 'UTC'");
        return duck;
    }

    /// Let the database use half of the memory that Java's heap leaves, and the disk for what goes beyond.
    void spill() throws SQLException, IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var beside = system.getTotalMemorySize() - Runtime.getRuntime().maxMemory();
        run("set memory_limit = '" + Math.max(LEAST_MB, beside / 2 / (1 << 20)) + "MiB'");
        run("set temp_directory = " + text(Folder.path().resolve("spill").toString()));
    }

    DuckDBConnection connection() {
        return connection;
    }

    /// Carry out a statement that gives nothing.
    public void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            Stoppable.call(statement, () -> statement.execute(sql));
        }
    }

    /// Ask, and read the whole answer.
    public <T> T query(String sql, Reading<T> reading) throws SQLException {
        try (var statement = connection.createStatement();
                var result = Stoppable.call(statement, () -> statement.executeQuery(sql))) {
            return reading.of(result);
        }
    }

    /// Take from an answer what is wanted of it.
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet result) throws SQLException;
    }

    /// Quote a name.
    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// Quote a text.
    public static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
