package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.duck.Batches;
import dev.jotter.frame.internal.duck.Pending;
import dev.jotter.frame.internal.duck.Relation;
import dev.jotter.frame.internal.duck.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tech.tablesaw.api.Table;

/// Do the work of lazy frames, and put what goes wrong into our three sentences.
final class OnDisk {
    /// So many rows pass through memory at once on their way to a test.
    private static final int PASSING = 100_000;

    private OnDisk() {}

    /// Something that DuckDB does.
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException, IOException;
    }

    static <T> T run(Table schema, Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            if (isFull(e)) throw full(e);
            throw Sql.explained(e, Map.of("this", Relation.of(schema)));
        } catch (IOException e) {
            throw full(e);
        }
    }

    static Pending put(Table table) {
        var relation = Relation.of(table);
        return Pending.all(run(table, () -> Store.of(relation)));
    }

    static Table collect(Pending pending, Table schema) {
        return run(
                schema,
                () -> pending.run(weighing -> Room.refuse(
                        "The result",
                        weighing.bytes(),
                        "Narrow it first with where(...), select(...), groupBy(...) or head(n), or go through it with"
                                + " batches(n).")));
    }

    static Path save(Pending pending, Table schema, Path file) {
        var options = switch (SaveFormat.of(file)) {
            case CSV -> "format csv, header";
            case CSV_GZ -> "format csv, header, compression gzip";
            case TSV -> "format csv, header, delimiter '\t'";
            case TSV_GZ -> "format csv, header, delimiter '\t', compression gzip";
            case PARQUET -> "format parquet, compression zstd";
            default ->
                throw new JotterException(
                        "The rows cannot be saved as " + file + " from the disk.",
                        "Expected a name that ends in .csv, .csv.gz, .tsv, .tsv.gz or .parquet.",
                        "Type save(\"" + file.toString().replaceFirst("[.][^/]*$", "")
                                + ".parquet\"), or collect() first.");
        };
        return Saving.save(schema, file, (_, part) -> pending.copy(part, options));
    }

    static <F> Iterable<F> batches(Pending pending, Table schema, int rows, Function<Table, F> with) {
        if (rows < 1) {
            throw new JotterException(
                    "There are no batches of " + rows + " rows.",
                    "Expected at least 1, found " + rows + ".",
                    "Type batches(1024).");
        }
        return () -> {
            var tables = run(schema, () -> Batches.of(pending, rows));
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return tables.hasNext();
                }

                @Override
                public F next() {
                    return with.apply(tables.next());
                }
            };
        };
    }

    static Pending filtered(Pending pending, Table schema, Predicate<? super Row> test) {
        return passed(pending, schema, batch -> {
            var rows = new Rowwise(batch, "where(row -> ...)").where(test);
            return Tables.rows(batch, rows);
        });
    }

    /// Let all rows pass through memory once, and put on disk what becomes of them.
    static Pending passed(Pending pending, Table schema, UnaryOperator<Table> turn) {
        return run(schema, () -> {
            var kept = Store.of(Relation.of(turn.apply(schema)));
            try (var batches = Batches.of(pending, PASSING)) {
                while (batches.hasNext()) {
                    var batch = turn.apply(batches.next());
                    if (!batch.isEmpty()) kept.add(Relation.of(batch));
                }
            }
            return Pending.all(kept);
        });
    }

    static boolean isFull(Exception e) {
        var message = String.valueOf(e.getMessage());
        return message.contains("No space left")
                || message.contains("could not allocate block")
                || message.contains("failed to offload")
                || message.contains("Could not write");
    }

    static JotterException full(Exception e) {
        return new JotterException(
                "The rows do not fit on the disk.",
                "Expected space in " + System.getProperty("java.io.tmpdir") + ", found: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse("nothing") + ".",
                "Free some space, or start Java with -Djava.io.tmpdir=/another/folder.",
                e);
    }
}
