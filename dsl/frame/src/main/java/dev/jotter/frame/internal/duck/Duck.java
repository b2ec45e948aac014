package dev.jotter.frame.internal.duck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/// Open a DuckDB that lives in memory and is gone when closed, so that no two calls share a name or a setting.
///
/// An interrupt of the thread that waits for a statement cancels the statement, see [Stoppable].
public final class Duck implements AutoCloseable {
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
