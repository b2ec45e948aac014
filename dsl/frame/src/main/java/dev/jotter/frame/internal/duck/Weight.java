package dev.jotter.frame.internal.duck;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/// Estimate how many bytes of heap a table of DuckDB's will need as a Tablesaw table while it is made.
final class Weight {
    /// A number takes eight bytes, and twice as much while its column is made.
    private static final int NUMBER = 16;

    /// What an object of text takes beside its letters.
    private static final int TEXT = 64;

    private Weight() {}

    static long of(Duck duck, List<Selection.Item> items, String table) throws SQLException {
        var texts = items.stream()
                .filter(item -> item.carrier() == Carrier.TEXT)
                .map(item -> "approx_count_distinct(%s) * (%d + coalesce(avg(strlen((%s)::varchar)), 0))"
                        .formatted(item.sql(), TEXT, item.sql()))
                .collect(Collectors.joining(" + "));
        var sql = "select (count(*) * " + (long) NUMBER * items.size() + (texts.isEmpty() ? "" : " + " + texts)
                + ")::bigint from " + table;
        return duck.query(sql, result -> result.next() ? result.getLong(1) : 0);
    }
}
