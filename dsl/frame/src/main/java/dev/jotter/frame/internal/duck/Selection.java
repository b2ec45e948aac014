package dev.jotter.frame.internal.duck;

import dev.jotter.frame.internal.csv.Milliseconds;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Copy columns of a DuckDB table into a Tablesaw table, a vector at a time.
record Selection(List<Item> items, String from) {
    /// So many queries at most share the columns of a table.
    private static final int QUERIES = 64;

    /// One column: its name in the result, what to select, and how it crosses.
    record Item(String name, String sql, Carrier carrier) {}

    /// Read the columns by queries and connections of their own, as many at a time as there are processors: making
    /// Java's values costs more than DuckDB's part. An interrupt of the caller ends all of them.
    Table read(Duck duck) throws SQLException {
        var rows = duck.query("select count(*) from " + from, count -> count.next() ? count.getInt(1) : 0);
        // Tablesaw's column types wait for each other for ever when two threads are the first to touch them.
        ColumnType.values();
        var sinks = items.stream()
                .map(item -> item.carrier().sink(item.name(), rows))
                .toList();
        var width = Math.max(1, Math.ceilDiv(items.size(), QUERIES));
        var caller = Thread.currentThread();
        IntStream.iterate(0, first -> first < items.size(), first -> first + width)
                .parallel()
                .forEach(first -> {
                    var last = Math.min(first + width, items.size());
                    new Copy(items.subList(first, last), sinks.subList(first, last), from, caller).run(duck);
                });
        var columns = sinks.parallelStream().map(Sink::column).toList();
        Milliseconds.say(IntStream.range(0, sinks.size())
                .filter(at -> sinks.get(at).isCut())
                .mapToObj(at -> items.get(at).name())
                .toList());
        return Table.create(columns.toArray(Column<?>[]::new));
    }

    static String select(List<Item> items) {
        return items.stream()
                .map(item -> item.carrier().select(item.sql()))
                .collect(Collectors.joining(", ", "select ", " from "));
    }

    /// Some columns on their way.
    private record Copy(List<Item> items, List<Sink> sinks, String from, Thread caller) {
        void run(Duck duck) {
            var select = select(items) + from;
            try (var connection = duck.connection().duplicate();
                    var statement = connection.prepare(select);
                    var result = statement.query()) {
                while (result.nextChunk()) {
                    if (caller.isInterrupted()) throw new CancellationException("The work was stopped.");
                    var chunk = result.chunk();
                    for (var at = 0; at < sinks.size(); at++) {
                        sinks.get(at).take(chunk.vector(at), Math.toIntExact(chunk.rowCount()));
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException("DuckDB cannot read " + items + " of its own table", e);
            }
        }
    }
}
