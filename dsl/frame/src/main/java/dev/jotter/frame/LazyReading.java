package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.blocks.BlockCsv;
import dev.jotter.frame.internal.csv.CsvReading;
import dev.jotter.frame.internal.csv.Settings;
import dev.jotter.frame.internal.csv.Sources;
import dev.jotter.frame.internal.csv.StyledBatches;
import dev.jotter.frame.internal.duck.Batches;
import dev.jotter.frame.internal.duck.Duck;
import dev.jotter.frame.internal.duck.DuckCsv;
import dev.jotter.frame.internal.duck.Pending;
import dev.jotter.frame.internal.duck.Relation;
import dev.jotter.frame.internal.duck.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Read files that memory cannot hold: what `csv`, `json` and `parquet` would give is put on disk, or stays there.
final class LazyReading {
    /// So many rows go to the disk at once.
    private static final int WINDOW = 50_000;

    /// Most texts show in the first rows that they are nothing else.
    private static final int LOOKING = 10_000;

    private LazyReading() {}

    static LazyRows of(String path, CsvOption... options) {
        if (path.matches("(?i).*[.]parquet")) {
            refuseOptions(path, options);
            return LazyRows.of(Pending.all(Parquet.relation(path)), List.of());
        }
        if (path.matches("(?i).*[.](json|jsonl|ndjson)([.](gz|zst))?([?#].*)?")) {
            return json(path, values(path, options));
        }
        return csv(path, Settings.of(options));
    }

    private static LazyRows csv(String path, Settings settings) {
        var stores = new ArrayList<Store>();
        try {
            var loaded = new CsvReading(settings, DuckCsv.into(stores::add), new BlockCsv()).read(Sources.of(path));
            // What DuckDB cannot read is read by our own reader, and goes to disk from there.
            var pending =
                    stores.isEmpty() ? OnDisk.put(loaded.table()) : styled(Pending.all(stores.getLast()), settings);
            return LazyRows.of(pending, loaded.rejects());
        } catch (IOException e) {
            if (OnDisk.isFull(e)) throw OnDisk.full(e);
            throw Csv.unreadable(path, e);
        }
    }

    /// Read texts that are numbers or dates in a style as `csv` does, from all rows.
    private static Pending styled(Pending pending, Settings settings) {
        var schema = OnDisk.run(Table.create(), pending::schema);
        var texts = schema.columns().stream()
                .filter(StringColumn.class::isInstance)
                .map(Column::name)
                .toList();
        if (texts.isEmpty()) return pending;
        var styles = new StyledBatches(texts, settings);
        var names = texts.stream().map(Duck::name).collect(Collectors.joining(", "));
        OnDisk.run(schema, () -> {
            try (var batches = Batches.of(pending.then("select " + names + " from this"), LOOKING)) {
                while (batches.hasNext() && styles.look(batches.next())) {}
            }
            return true;
        });
        return styles.decide() ? OnDisk.passed(pending, schema, styles::turn) : pending;
    }

    private static LazyRows json(String path, ValueOption... options) {
        var stores = new ArrayList<Store>();
        var rejects = Json.stream(
                path,
                WINDOW,
                rows -> OnDisk.run(rows, () -> {
                    if (stores.isEmpty()) stores.add(Store.of(Relation.of(rows)));
                    else stores.getFirst().add(Relation.of(rows));
                    return true;
                }),
                options);
        if (stores.isEmpty()) throw noRows(path);
        return LazyRows.of(Pending.all(stores.getFirst()), rejects);
    }

    private static JotterException noRows(String path) {
        return new JotterException(
                "The file " + path + " cannot be read lazily.",
                "Expected rows, which say what the columns are, found none.",
                "Type json(\"" + path + "\").rejects() to see whether lines were left out.");
    }

    private static void refuseOptions(String path, CsvOption... options) {
        if (options.length > 0) throw options(path, "none, since its values have types of their own", options[0]);
    }

    private static ValueOption[] values(String path, CsvOption... options) {
        for (var option : options) {
            if (!(option instanceof ValueOption)) throw options(path, "missing(...) or types(...)", option);
        }
        return Arrays.copyOf(options, options.length, ValueOption[].class);
    }

    private static JotterException options(String path, String expected, CsvOption found) {
        return new JotterException(
                "The file " + path + " cannot be read with these options.",
                "Expected " + expected + ", found one for CSV: " + word(found) + "(...).",
                "Leave it out, and turn columns with sql(\"select ... from this\").");
    }

    private static String word(CsvOption option) {
        var name = option.getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
