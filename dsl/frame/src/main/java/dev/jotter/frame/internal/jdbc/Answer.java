package dev.jotter.frame.internal.jdbc;

import dev.jotter.frame.internal.gather.GatheredColumn;
import dev.jotter.frame.internal.gather.Gathering;
import dev.jotter.frame.internal.gather.Said;
import dev.jotter.frame.internal.gather.Values;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/// Read the answer to a query, each column by the type that the database says it has.
public final class Answer {
    private static final int ROWS_AT_A_TIME = 10_000;

    private Answer() {}

    /// Run the query and read its rows.
    public static Table of(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement()) {
            // Without a transaction PostgreSQL's driver fetches all rows at once, as Java's objects.
            connection.setAutoCommit(false);
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (var result = Cancelling.call(statement, () -> statement.executeQuery(query))) {
                var product = connection.getMetaData().getDatabaseProductName();
                return read(result, "SQLite".equals(product));
            }
        }
    }

    /// @param moments whether dates stand in texts, since the database knows none
    private static Table read(ResultSet result, boolean moments) throws SQLException {
        var gathering = new Gathering(Said.NOTHING, Set.of());
        var columns = columns(result.getMetaData(), gathering);
        while (result.next()) {
            for (var column : columns) column.read(result, gathering.rows());
            gathering.endRow();
        }
        return gathering.table(moments);
    }

    private static List<Source> columns(ResultSetMetaData data, Gathering gathering) throws SQLException {
        var columns = new ArrayList<Source>();
        for (var at = 1; at <= data.getColumnCount(); at++) {
            var type = data.getColumnTypeName(at);
            columns.add(new Source(
                    at,
                    data.getColumnType(at),
                    type == null ? "" : type.toLowerCase(Locale.ROOT),
                    data.getScale(at) <= 0,
                    gathering.add(data.getColumnLabel(at))));
        }
        return columns;
    }

    /// One column of the answer and where it goes.
    ///
    /// @param whole whether its decimals have no fraction, as far as the database says
    private record Source(int at, int type, String typeName, boolean whole, GatheredColumn column) {

        void read(ResultSet result, int row) throws SQLException {
            var value = value(result);
            if (value instanceof BigDecimal decimal) column.decimal(row, decimal, whole);
            else Values.put(column, row, value);
        }

        private @Nullable Object value(ResultSet result) throws SQLException {
            return switch (type) {
                case Types.DATE -> as(result, LocalDate.class);
                case Types.TIME -> typeName.contains("tz") ? result.getString(at) : as(result, LocalTime.class);
                case Types.TIMESTAMP ->
                    typeName.contains("tz") || typeName.contains("with time zone") || typeName.contains("with local")
                            ? as(result, OffsetDateTime.class)
                            : as(result, LocalDateTime.class);
                case Types.TIMESTAMP_WITH_TIMEZONE -> as(result, OffsetDateTime.class);
                case Types.TIME_WITH_TIMEZONE -> result.getString(at);
                case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> result.getBytes(at);
                // PostgreSQL says of its booleans that they are bits.
                case Types.BIT -> typeName.equals("bit") && !isOneBit(result) ? result.getString(at) : truth(result);
                default -> plain(result.getObject(at));
            };
        }

        /// SQLite knows no dates, whatever the table says: a column of them may hold any text or number.
        private @Nullable Object as(ResultSet result, Class<?> type) throws SQLException {
            return switch (result.getObject(at)) {
                case String text -> text;
                case Number number -> number;
                case null -> null;
                default -> result.getObject(at, type);
            };
        }

        private boolean isOneBit(ResultSet result) throws SQLException {
            return result.getObject(at) instanceof Boolean;
        }

        private @Nullable Object truth(ResultSet result) throws SQLException {
            var value = result.getBoolean(at);
            return result.wasNull() ? null : value;
        }

        private static @Nullable Object plain(@Nullable Object value) throws SQLException {
            return switch (value) {
                case Array array -> array.getArray();
                case Clob text -> text.getSubString(1, Math.toIntExact(text.length()));
                case SQLXML xml -> xml.getString();
                case null, default -> value;
            };
        }
    }
}
