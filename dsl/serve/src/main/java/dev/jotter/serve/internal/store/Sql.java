package dev.jotter.serve.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Say a statement in one line.
public final class Sql {
    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /// Make a value of the current row.
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// Change something and count the rows changed.
    public int run(String statement, Object... values) throws SQLException {
        try (var prepared = prepare(statement, values)) {
            return prepared.executeUpdate();
        }
    }

    /// Read all rows.
    public <T> List<T> all(Reading<T> reading, String query, Object... values) throws SQLException {
        try (var prepared = prepare(query, values);
                var rows = prepared.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) all.add(reading.of(rows));
            return all;
        }
    }

    /// Read the first row.
    public <T> Optional<T> first(Reading<T> reading, String query, Object... values) throws SQLException {
        return all(reading, query, values).stream().findFirst();
    }

    /// Read one number; nought when there is no row.
    public long number(String query, Object... values) throws SQLException {
        return first(row -> row.getLong(1), query, values).orElse(0L);
    }

    /// Read one text; empty when there is no row.
    public Optional<String> text(String query, Object... values) throws SQLException {
        return first(row -> row.getString(1), query, values);
    }

    private PreparedStatement prepare(String statement, Object... values) throws SQLException {
        var prepared = connection.prepareStatement(statement);
        try {
            for (var i = 0; i < values.length; i++) prepared.setObject(i + 1, values[i]);
            return prepared;
        } catch (SQLException e) {
            prepared.close();
            throw e;
        }
    }
}
