package dev.jotter.frame.internal.duck;

import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/// Open a DuckDB that lives in memory and is gone when closed, so that no two calls share a name or a setting.
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

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Quote a name.
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// Quote a text.
    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
