package dev.jotter.frame;

import dev.jotter.display.ColumnNames;
import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.MimeBundle;
import dev.jotter.frame.internal.duck.Pending;
import dev.jotter.frame.internal.duck.Relation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import tech.tablesaw.api.Table;

/// Hold a table that stays on disk, and a query over it that has not run yet. Immutable: each word gives another one.
///
/// The words are put together into one query, which DuckDB runs without having all rows in memory when rows are asked
/// for: by [#collect], [#batches], [#save], [Groups#agg] or a look. It has half of the memory that Java's heap leaves,
/// and the disk for what goes beyond. What cannot be done so has no word here.
///
/// @param <F> the frame that a result in memory becomes
public final class LazyFrame<F extends AbstractFrame<F>> implements Displayable, ColumnNames {
    private static final int SHOWN = 10;

    private final Pending pending;
    private final Table schema;
    private final List<Reject> rejects;
    private final Function<Table, F> with;

    private LazyFrame(Pending pending, Table schema, List<Reject> rejects, Function<Table, F> with) {
        this.pending = pending;
        this.schema = schema;
        this.rejects = rejects;
        this.with = with;
    }

    static <F extends AbstractFrame<F>> LazyFrame<F> of(
            Pending pending, List<Reject> rejects, Function<Table, F> with) {
        return new LazyFrame<>(pending, OnDisk.run(Table.create(), pending::schema), rejects, with);
    }

    /// Read a CSV, a JSON or a Parquet file without having it in memory. A Parquet file stays as it is; the rows of the
    /// others are put on disk in their types.
    public static <F extends AbstractFrame<F>> LazyFrame<F> read(
            String path, Function<Table, F> with, CsvOption... options) {
        return LazyReading.of(path, with, options);
    }

    private LazyFrame<F> then(String sql) {
        return new LazyFrame<>(pending.then(sql), Sql.shape(Map.of("this", Relation.of(schema)), sql), rejects, with);
    }

    /// Give the columns without rows.
    Table shape() {
        return schema;
    }

    /// Name the columns in order.
    public List<String> columns() {
        return List.copyOf(schema.columnNames());
    }

    @Override
    public List<String> columnNames() {
        return columns();
    }

    /// Say what a column holds.
    public Kind kind(String column) {
        return Cells.kind(Cells.column(schema, column));
    }

    /// List the columns with their types.
    public Grid schema() {
        var grid = Grid.of("column", "type");
        for (var column : schema.columns()) grid = grid.row(column.name(), Cells.typeWord(column));
        return grid;
    }

    /// Count the rows.
    public long rowCount() {
        var count = pending.then("select count(*) from this");
        return OnDisk.run(schema, count::number);
    }

    /// Sum up every column: missing and different values, mean, spread and quartiles, the last three about.
    public Grid describe() {
        return LazyDescription.of(pending, schema);
    }

    /// List the lines of the file that could not be rows: line, column, reason, text.
    public F rejects() {
        return with.apply(Reject.table(rejects));
    }

    /// Keep these columns, in this order.
    public LazyFrame<F> select(String... columns) {
        return then(LazySql.select(schema, columns));
    }

    /// Leave these columns out.
    public LazyFrame<F> without(String... columns) {
        return then(LazySql.without(schema, columns));
    }

    /// Give a column another name.
    public LazyFrame<F> rename(String from, String to) {
        return then(LazySql.rename(schema, from, to));
    }

    /// Keep the rows for which a condition in SQL holds.
    public LazyFrame<F> where(String condition) {
        return then("select * from this where (" + condition + "\n)");
    }

    /// Keep the rows that pass the test. All rows pass through memory once, now, and those that are kept go to disk.
    public LazyFrame<F> where(Predicate<? super Row> test) {
        return of(OnDisk.filtered(pending, schema, test), rejects, with);
    }

    /// Order the rows by columns; `"-name"` goes from the greatest down. Missing values come last.
    public LazyFrame<F> sort(String... columns) {
        return then(LazySql.sort(schema, columns));
    }

    /// Keep the first rows.
    public LazyFrame<F> head(int n) {
        return then("from this limit " + Math.max(0, n));
    }

    /// Keep the last rows.
    public LazyFrame<F> tail(int n) {
        return then("from this offset " + Math.max(0, rowCount() - Math.max(0, n)));
    }

    /// Take so many rows at random, in their order; the same seed gives the same rows.
    public LazyFrame<F> sample(int n, SampleOption... options) {
        return then(LazySql.sample(schema, n, options));
    }

    /// Put beside each row the other columns of the rows of `other` that have the same values in these columns.
    /// Rows without a partner are left out. The order of the rows is not kept.
    public LazyFrame<F> join(LazyFrame<?> other, String... on) {
        var sql = LazySql.join(schema, other.schema, on);
        var shape = Sql.shape(Map.of("this", Relation.of(schema), "other", Relation.of(other.schema)), sql);
        return new LazyFrame<>(pending.with(other.pending, sql), shape, rejects, with);
    }

    /// Put beside each row the other columns of the rows of a frame in memory, as [#join(LazyFrame, String...)] does.
    public LazyFrame<F> join(AbstractFrame<?> other, String... on) {
        return join(other.lazy(), on);
    }

    /// Part the rows by the values of columns.
    public LazyGroups<F> groupBy(String... columns) {
        for (var name : columns) Cells.column(schema, name);
        return new LazyGroups<>(this, List.of(columns));
    }

    /// Ask by SQL (DuckDB's), in which this is called `this`.
    public LazyFrame<F> sql(String query) {
        return then(query);
    }

    /// Go through the rows in frames of so many rows, the last one of what is left, to train on them for example.
    public Iterable<F> batches(int rows) {
        return OnDisk.batches(pending, schema, rows, with);
    }

    /// Run the query and give the rows as a frame in memory.
    public F collect() {
        return with.apply(OnDisk.collect(pending, schema));
    }

    /// Run the query into a file: `.csv` `.csv.gz` `.tsv` `.tsv.gz` or `.parquet`.
    public Path save(String file) {
        return OnDisk.save(pending, schema, Path.of(file));
    }

    @Override
    public MimeBundle toMimeBundle() {
        return view().toMimeBundle();
    }

    private FrameView view() {
        var head = OnDisk.collect(pending.then("from this limit " + SHOWN), schema);
        return new FrameView(head, List.of())
                .caption(FrameView.count(schema.columnCount(), "column") + " on disk, the first " + head.rowCount()
                        + " rows shown"
                        + (rejects.isEmpty()
                                ? ""
                                : "; " + FrameView.count(rejects.size(), "line") + " left out (see rejects())"));
    }

    @Override
    public String toString() {
        return view().toString();
    }
}
