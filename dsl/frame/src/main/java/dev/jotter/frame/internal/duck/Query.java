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
            return answer(duck, query, _ -> {});
        }
    }

    /// Look at an answer before it is copied into memory.
    @FunctionalInterface
    public interface Before {
        void copying(Weighing weighing) throws SQLException;
    }

    /// Estimate how many bytes of heap the answer will need.
    @FunctionalInterface
    public interface Weighing {
        /// Give the bytes.
        long bytes() throws SQLException;
    }

    static Table answer(Duck duck, String query, Before before) throws SQLException {
        // Prepared by itself first, so that an error points into the user's own text.
        duck.connection().prepare(query).close();
        duck.run("create table " + ANSWER + " as " + query);
        var items = items(duck);
        before.copying(() -> Weight.of(duck, items, ANSWER));
        return new Selection(items, ANSWER).read(duck);
    }

    /// Write a table to a file by DuckDB's `copy`.
    public static void copy(Table table, String file, String options) throws SQLException {
        try (var duck = Duck.open()) {
            Relation.of(table).register(duck, "this");
            duck.run("copy (from this) to " + Duck.text(file) + " (" + options + ")");
        }
    }

    private static List<Selection.Item> items(Duck duck) throws SQLException {
        return items(duck, "from " + ANSWER, (column, type) -> fitsLong(duck, column, type));
    }

    /// Say whether all values of a column are whole numbers of 64 bits, if its type may hold longer ones.
    @FunctionalInterface
    interface Fits {
        boolean isLong(String column, String type) throws SQLException;
    }

    /// List the columns of a query and how they cross; without a look at the values long numbers become decimals.
    static List<Selection.Item> items(Duck duck, String query) throws SQLException {
        return items(duck, query, (_, type) -> !isWide(type));
    }

    private static List<Selection.Item> items(Duck duck, String query, Fits fits) throws SQLException {
        return duck.query("select column_name, column_type from (describe " + query + "\n)", columns -> {
            var items = new ArrayList<Selection.Item>();
            while (columns.next()) {
                var name = columns.getString(1);
                var column = Duck.name(name);
                var type = columns.getString(2);
                items.add(new Selection.Item(name, column, Carrier.of(type(type), fits.isLong(column, type))));
            }
            return items;
        });
    }

    private static boolean isWide(String type) {
        return type.endsWith("HUGEINT") || type.equals("UBIGINT");
    }

    /// Name the type without its width or precision; what we do not know crosses as text.
    private static DuckDBColumnType type(String type) {
        if (type.endsWith("]")) return DuckDBColumnType.LIST;
        var plain = type.replaceAll("\\(.*", "").replace(' ', '_');
        for (var known : DuckDBColumnType.values()) if (known.name().equals(plain)) return known;
        return DuckDBColumnType.UNKNOWN;
    }

    private static boolean fitsLong(Duck duck, String column, String type) throws SQLException {
        if (!isWide(type)) return true;
        var sql = "select coalesce(bool_and(%s is null or try_cast(%s as bigint) is not null), true) from %s"
                .formatted(column, column, ANSWER);
        return duck.query(sql, result -> result.next() && result.getBoolean(1));
    }
}
