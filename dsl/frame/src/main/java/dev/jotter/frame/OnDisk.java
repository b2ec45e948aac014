package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.blocks.BlockCsv;
import dev.jotter.frame.internal.csv.CsvReading;
import dev.jotter.frame.internal.csv.Settings;
import dev.jotter.frame.internal.csv.Sources;
import dev.jotter.frame.internal.duck.Batches;
import dev.jotter.frame.internal.duck.DuckCsv;
import dev.jotter.frame.internal.duck.Pending;
import dev.jotter.frame.internal.duck.Relation;
import dev.jotter.frame.internal.duck.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
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

    static <F extends AbstractFrame<F>> LazyFrame<F> read(String path, Function<Table, F> with, CsvOption... options) {
        if (path.toLowerCase(Locale.ROOT).endsWith(".parquet")) {
            return LazyFrame.of(Pending.all(Parquet.relation(path)), List.of(), with);
        }
        var settings = Settings.of(options);
        refuseStyles(path, settings);
        var stores = new ArrayList<Store>();
        try {
            var loaded = new CsvReading(settings, DuckCsv.into(stores::add), new BlockCsv()).read(Sources.of(path));
            // What DuckDB cannot read is read by our own reader, and goes to disk from there.
            var pending = stores.isEmpty() ? put(loaded.table()) : Pending.all(stores.getLast());
            return LazyFrame.of(pending, loaded.rejects(), with);
        } catch (IOException e) {
            if (isFull(e)) throw full(e);
            throw Csv.unreadable(path, e);
        }
    }

    private static void refuseStyles(String path, Settings settings) {
        if (settings.decimal() == '.'
                && settings.thousands().isEmpty()
                && settings.dates().isEmpty()) return;
        throw new JotterException(
                "The file " + path + " cannot be read lazily with these options.",
                "Expected numbers with a decimal point and dates of ISO, found decimal(...), thousands(...) or dates(...).",
                "Leave these options out; the columns become texts, which sql(\"...\") can turn into numbers and dates.");
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
        return run(schema, () -> {
            var kept = Store.of(Relation.of(schema));
            try (var batches = Batches.of(pending, PASSING)) {
                while (batches.hasNext()) {
                    var batch = batches.next();
                    var rows = new Rowwise(batch, "where(row -> ...)").where(test);
                    if (rows.length > 0) kept.add(Relation.of(Tables.rows(batch, rows)));
                }
            }
            return Pending.all(kept);
        });
    }

    private static boolean isFull(Exception e) {
        var message = String.valueOf(e.getMessage());
        return message.contains("No space left")
                || message.contains("could not allocate block")
                || message.contains("failed to offload")
                || message.contains("Could not write");
    }

    private static JotterException full(Exception e) {
        return new JotterException(
                "The rows do not fit on the disk.",
                "Expected space in " + System.getProperty("java.io.tmpdir") + ", found: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse("nothing") + ".",
                "Free some space, or start Java with -Djava.io.tmpdir=/another/folder.",
                e);
    }
}
