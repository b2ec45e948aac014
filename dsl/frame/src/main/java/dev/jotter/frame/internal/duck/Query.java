package dev.jotter.frame.internal.duck;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBColumnType;
import tech.tablesaw.api.Table;

/// Answer an SQL query over a table called `this`.
public final class Query {
    private static final String ANSWER = "answer";

    private Query() {}

    /// Run the query in a database of its own.
    ///
    /// @throws SQLException with DuckDB's words about the query as the user typed it
    public static Table run(Table table, String sql) throws SQLException {
        var query = sql.strip().replaceAll(";+$", "");
        try (var duck = Duck.open()) {
            ThisTable.register(duck, table);
            // Prepared by itself first, so that an error points into the user's own text.
            duck.connection().prepare(query).close();
            duck.run("create temp table " + ANSWER + " as " + query);
            return new Selection(items(duck), ANSWER).read(duck);
        }
    }

    /// Write a table to a file by DuckDB's `copy`.
    public static void copy(Table table, String file, String options) throws SQLException {
        try (var duck = Duck.open()) {
            ThisTable.register(duck, table);
            duck.run("copy (from this) to " + Duck.text(file) + " (" + options + ")");
        }
    }

    private static List<Selection.Item> items(Duck duck) throws SQLException {
        var items = new ArrayList<Selection.Item>();
        try (var statement = duck.connection().createStatement();
                var columns = statement.executeQuery(
                        "select column_name, data_type from duckdb_columns() where table_name = '" + ANSWER
                                + "' order by column_index")) {
            while (columns.next()) {
                var name = columns.getString(1);
                var column = Duck.name(name);
                items.add(new Selection.Item(
                        name,
                        column,
                        Carrier.of(type(columns.getString(2)), fitsLong(duck, column, columns.getString(2)))));
            }
        }
        return items;
    }

    /// Name the type without its width or precision; what we do not know crosses as text.
    private static DuckDBColumnType type(String type) {
        if (type.endsWith("]")) return DuckDBColumnType.LIST;
        var plain = type.replaceAll("\\(.*", "").replace(' ', '_');
        for (var known : DuckDBColumnType.values()) if (known.name().equals(plain)) return known;
        return DuckDBColumnType.UNKNOWN;
    }

    private static boolean fitsLong(Duck duck, String column, String type) throws SQLException {
        if (!type.endsWith("HUGEINT") && !type.equals("UBIGINT")) return true;
        try (var statement = duck.connection().createStatement();
                var result = statement.executeQuery(
                        "select coalesce(bool_and(%s is null or try_cast(%s as bigint) is not null), true) from %s"
                                .formatted(column, column, ANSWER))) {
            result.next();
            return result.getBoolean(1);
        }
    }
}
