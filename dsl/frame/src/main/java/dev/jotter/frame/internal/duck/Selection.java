package dev.jotter.frame.internal.duck;

import java.sql.SQLException;
import java.util.List;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Copy columns of a DuckDB table into a Tablesaw table, a vector at a time.
record Selection(List<Item> items, String from) {

    /// One column: its name in the result, what to select, and how it crosses.
    record Item(String name, String sql, Carrier carrier) {}

    /// Read each column by a query and a connection of its own, as many at a time as there are processors: making
    /// Java's values costs more than DuckDB's part.
    Table read(Duck duck) {
        // All sinks are made by one thread: Tablesaw's column types wait for each other for ever when two threads are
        // the first to touch them.
        var copies = items.stream()
                .map(item -> new Copy(item, item.carrier().sink(item.name())))
                .toList();
        return Table.create(
                copies.parallelStream().map(copy -> copy.run(duck, from)).toArray(Column<?>[]::new));
    }

    /// One column on its way.
    private record Copy(Item item, Sink sink) {
        Column<?> run(Duck duck, String from) {
            var select = "select " + item.carrier().select(item.sql()) + " from " + from;
            try (var connection = duck.connection().duplicate();
                    var statement = connection.prepare(select);
                    var result = statement.query()) {
                while (result.nextChunk()) {
                    sink.take(
                            result.chunk().vector(0),
                            Math.toIntExact(result.chunk().rowCount()));
                }
                return sink.column();
            } catch (SQLException e) {
                throw new IllegalStateException("DuckDB cannot read column " + item.name() + " of its own table", e);
            }
        }
    }
}
