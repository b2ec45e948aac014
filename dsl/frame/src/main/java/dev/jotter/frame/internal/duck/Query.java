package dev.jotter.frame.internal.duck;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        return run(Map.of("this", Relation.of(table)), sql);
    }

    /// Run a query over relations by name in a database of its own.
    ///
    /// @throws SQLException with DuckDB's words about the query as the user typed it
    public static Table run(Map<String, Relation> relations, String sql) throws SQLException {
        var query = sql.strip().replaceAll(";+$", "");
        try (var duck = Duck.open()) {
            for (var relation : relations.entrySet()) relation.getValue().register(duck, relation.getKey());
            // Prepared by itself first, so that an error points into the user's own text.
            duck.connection().prepare(query).close();
            duck.run("create table " + ANSWER + " as " + query);
            return new Selection(items(duck), ANSWER).read(duck);
        }
    }

    /// Write a table to a file by DuckDB's `copy`.
    public static void copy(Table table, String file, String options) throws SQLException {
        try (var duck = Duck.open()) {
            Relation.of(table).register(duck, "this");
            duck.run("copy (from this) to " + Duck.text(file) + " (" + options + ")");
        }
    }

    private static List<Selection.Item> items(Duck duck) throws SQLException {
        var sql = "select column_name, data_type from duckdb_columns() where table_name = '" + ANSWER
                + "' order by column_index";
        return duck.query(sql, columns -> {
            var items = new ArrayList<Selection.Item>();
            while (columns.next()) {
                var name = columns.getString(1);
                var column = Duck.name(name);
                items.add(new Selection.Item(
                        name,
                        column,
                        Carrier.of(type(columns.getString(2)), fitsLong(duck, column, columns.getString(2)))));
            }
            return items;
        });
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
        var sql = "select coalesce(bool_and(%s is null or try_cast(%s as bigint) is not null), true) from %s"
                .formatted(column, column, ANSWER);
        return duck.query(sql, result -> result.next() && result.getBoolean(1));
    }
}
