package dev.jotter.frame.internal.duck;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Copy columns of a DuckDB table into a Tablesaw table, a vector at a time.
record Selection(List<Item> items, String from) {

    /// One column: its name in the result, what to select, and how it crosses.
    record Item(String name, String sql, Carrier carrier) {}

    Table read(Duck duck) throws SQLException {
        var sinks = items.stream().map(item -> item.carrier().sink(item.name())).toList();
        var selected = items.stream()
                .map(item -> item.carrier().select(item.sql()))
                .collect(Collectors.joining(", ", "select ", " from " + from));
        try (var statement = duck.connection().prepare(selected);
                var result = statement.query()) {
            while (result.nextChunk()) {
                var chunk = result.chunk();
                var rows = Math.toIntExact(chunk.rowCount());
                for (var at = 0; at < sinks.size(); at++) sinks.get(at).take(chunk.vector(at), rows);
            }
        }
        return Table.create(sinks.stream().map(Sink::column).toArray(Column<?>[]::new));
    }
}
