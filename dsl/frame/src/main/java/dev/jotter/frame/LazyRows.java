package dev.jotter.frame;

import dev.jotter.frame.internal.duck.Pending;
import dev.jotter.frame.internal.duck.Relation;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;

/// Hold what a lazy frame is about: rows on disk and a query over them. Opaque, but to this package.
public final class LazyRows {
    private final Pending pending;
    private final Table schema;
    private final List<Reject> rejects;

    private LazyRows(Pending pending, Table schema, List<Reject> rejects) {
        this.pending = pending;
        this.schema = schema;
        this.rejects = rejects;
    }

    /// Read a CSV, a JSON or a Parquet file without having it in memory. A Parquet file stays as it is; the rows of the
    /// others are put on disk in their types.
    public static LazyRows read(String path, CsvOption... options) {
        return LazyReading.of(path, options);
    }

    static LazyRows of(Pending pending, List<Reject> rejects) {
        return new LazyRows(pending, OnDisk.run(Table.create(), pending::schema), rejects);
    }

    LazyRows then(String sql) {
        return new LazyRows(pending.then(sql), Sql.shape(Map.of("this", Relation.of(schema)), sql), rejects);
    }

    LazyRows with(LazyRows other, String sql) {
        var shape = Sql.shape(Map.of("this", Relation.of(schema), "other", Relation.of(other.schema)), sql);
        return new LazyRows(pending.with(other.pending, sql), shape, rejects);
    }

    LazyRows kept() {
        if (pending.isPlain()) return this;
        return new LazyRows(Pending.all(OnDisk.run(schema, pending::store)), schema, rejects);
    }

    Pending pending() {
        return pending;
    }

    /// Give the columns without rows.
    Table schema() {
        return schema;
    }

    List<Reject> rejects() {
        return rejects;
    }
}
