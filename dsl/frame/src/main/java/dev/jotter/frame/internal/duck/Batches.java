package dev.jotter.frame.internal.duck;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Give the rows of a query as tables of a fixed number of rows, of which one is in memory at a time.
///
/// The database is open from the first batch to the last, or until it is closed, or until nobody can ask for more: who
/// leaves a loop early has no way to say so, and each database holds some 20 MB.
public final class Batches implements Iterator<Table>, AutoCloseable {
    private static final Cleaner CLEANER = Cleaner.create();

    /// A vector of DuckDB holds at most so many rows.
    private static final int VECTOR = 2048;

    private final int size;
    private final List<Selection.Item> items;
    private final Open open;
    private final Cleaner.Cleanable closing;
    private @Nullable Table rest;
    private boolean ended;

    private Batches(Duck duck, Pending pending, int size) throws SQLException {
        this.size = size;
        items = Query.items(duck, pending.sql());
        var statement = duck.connection().prepare(Selection.select(items) + "(" + pending.sql() + "\n)");
        open = new Open(duck, statement, Stoppable.call(statement, statement::query));
        closing = CLEANER.register(this, open);
        ColumnType.values();
        rest = read(size);
    }

    /// What is open as long as there are rows to come; it knows nothing of who goes through them.
    private record Open(Duck duck, DuckDBPreparedStatement statement, DuckDBChunkedResult result) implements Runnable {
        @Override
        public void run() {
            try (duck;
                    statement) {
                result.close();
            } catch (SQLException e) {
                throw new IllegalStateException("DuckDB cannot close what it opened", e);
            }
        }
    }

    /// Begin to run a query.
    public static Batches of(Pending pending, int size) throws SQLException, IOException {
        var duck = Duck.open();
        try {
            duck.spill();
            for (var base : pending.bases().entrySet()) base.getValue().register(duck, base.getKey());
            return new Batches(duck, pending, size);
        } catch (SQLException | IOException | RuntimeException | Error e) {
            duck.close();
            throw e;
        }
    }

    Duck duck() {
        return open.duck();
    }

    @Override
    public boolean hasNext() {
        return rest != null;
    }

    @Override
    public Table next() {
        if (rest == null) throw new NoSuchElementException("There are no more rows.");
        var batch = rest;
        if (!ended && batch.rowCount() < size) {
            var more = read(size - batch.rowCount());
            if (more != null) batch = batch.append(more);
        }
        var after = batch.rowCount() > size ? batch.inRange(size, batch.rowCount()) : read(size);
        if (after == null) close();
        rest = after;
        return batch.rowCount() > size ? batch.inRange(0, size) : batch;
    }

    /// Read vectors until there are so many rows, or no more.
    private @Nullable Table read(int wanted) {
        var sinks = items.stream()
                .map(item -> item.carrier().sink(item.name(), wanted + VECTOR))
                .toList();
        var rows = 0;
        while (rows < wanted && !ended) {
            ended = !open.result().nextChunk();
            if (ended) break;
            var chunk = open.result().chunk();
            var count = Math.toIntExact(chunk.rowCount());
            for (var at = 0; at < sinks.size(); at++) sinks.get(at).take(chunk.vector(at), count);
            rows += count;
        }
        return rows == 0 ? null : Table.create(sinks.stream().map(Sink::column).toArray(Column<?>[]::new));
    }

    @Override
    public void close() {
        ended = true;
        closing.clean();
    }
}
