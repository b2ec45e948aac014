package dev.jotter.frame;

import dev.jotter.display.ColumnNames;
import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.MimeBundle;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import tech.tablesaw.api.Table;

/// Hold a table that stays on disk, and a query over it that has not run yet. Immutable: each word gives another one.
///
/// The words are put together into one query, which DuckDB runs without having all rows in memory when rows are asked
/// for: by [#collect], [#batches], [#save], [Groups#agg] or a look. It has half of the memory that Java's heap leaves,
/// and the disk for what goes beyond. What cannot be done so has no word here.
///
/// @param <F> the frame that a result in memory becomes
/// @param <L> the lazy frame that the words give back, so that a sub-class keeps its own words in a chain
public abstract class AbstractLazyFrame<F extends AbstractFrame<F>, L extends AbstractLazyFrame<F, L>>
        implements Displayable, ColumnNames {
    private static final int SHOWN = 10;

    private final LazyRows rows;

    protected AbstractLazyFrame(LazyRows rows) {
        this.rows = rows;
    }

    /// Make a lazy frame of the sub-class.
    protected abstract L lazy(LazyRows rows);

    /// Make a frame of a table in memory.
    protected abstract F frame(Table table);

    private L then(String sql) {
        return lazy(rows.then(sql));
    }

    LazyRows rows() {
        return rows;
    }

    /// Give the columns without rows.
    Table shape() {
        return rows.schema();
    }

    /// Name the columns in order.
    public List<String> columns() {
        return List.copyOf(shape().columnNames());
    }

    @Override
    public List<String> columnNames() {
        return columns();
    }

    /// Say what a column holds.
    public Kind kind(String column) {
        return Cells.kind(Cells.column(shape(), column));
    }

    /// List the columns with their types.
    public Grid schema() {
        var grid = Grid.of("column", "type");
        for (var column : shape().columns()) grid = grid.row(column.name(), Cells.typeWord(column));
        return grid;
    }

    /// Count the rows.
    public long rowCount() {
        var count = rows.pending().then("select count(*) from this");
        return OnDisk.run(shape(), count::number);
    }

    /// Sum up every column: missing and different values, mean, spread and quartiles, the last three about.
    public Grid describe() {
        return LazyDescription.of(rows.pending(), shape());
    }

    /// List the lines of the file that could not be rows: line, column, reason, text.
    public F rejects() {
        return frame(Reject.table(rows.rejects()));
    }

    /// Keep these columns, in this order.
    public L select(String... columns) {
        return then(LazySql.select(shape(), columns));
    }

    /// Leave these columns out.
    public L without(String... columns) {
        return then(LazySql.without(shape(), columns));
    }

    /// Give a column another name.
    public L rename(String from, String to) {
        return then(LazySql.rename(shape(), from, to));
    }

    /// Keep the rows for which a condition in SQL holds.
    public L where(String condition) {
        return then("select * from this where (" + condition + "\n)");
    }

    /// Keep the rows that pass the test. All rows pass through memory once, now, and those that are kept go to disk.
    public L where(Predicate<? super Row> test) {
        return lazy(LazyRows.of(OnDisk.filtered(rows.pending(), shape(), test), rows.rejects()));
    }

    /// Order the rows by columns; `"-name"` goes from the greatest down. Missing values come last.
    public L sort(String... columns) {
        return then(LazySql.sort(shape(), columns));
    }

    /// Keep the first rows.
    public L head(int n) {
        return then("from this limit " + Math.max(0, n));
    }

    /// Keep the last rows.
    public L tail(int n) {
        return then("from this offset " + Math.max(0, rowCount() - Math.max(0, n)));
    }

    /// Take so many rows at random, in their order; the same seed gives the same rows.
    public L sample(int n, SampleOption... options) {
        return then(LazySql.sample(shape(), n, options));
    }

    /// Put beside each row the other columns of the rows of `other` that have the same values in these columns.
    /// Rows without a partner are left out. The order of the rows is not kept.
    public L join(AbstractLazyFrame<?, ?> other, String... on) {
        return join(other.rows, on);
    }

    private L join(LazyRows other, String... on) {
        return lazy(rows.with(other, LazySql.join(shape(), other.schema(), on)));
    }

    /// Put beside each row the other columns of the rows of a frame in memory, as [#join(AbstractLazyFrame, String...)]
    /// does.
    public L join(AbstractFrame<?> other, String... on) {
        return join(other.onDisk(), on);
    }

    /// Part the rows by the values of columns.
    public LazyGroups<F> groupBy(String... columns) {
        for (var name : columns) Cells.column(shape(), name);
        return new LazyGroups<>(this, List.of(columns));
    }

    /// Ask by SQL (DuckDB's), in which this is called `this`.
    public L sql(String query) {
        return then(query);
    }

    /// Go through the rows in frames of so many rows, the last one of what is left, to train on them for example.
    public Iterable<F> batches(int rows) {
        return OnDisk.batches(this.rows.pending(), shape(), rows, this::frame);
    }

    /// Run the query and give the rows as a frame in memory.
    public F collect() {
        return frame(OnDisk.collect(rows.pending(), shape()));
    }

    /// Run the query once and keep its rows on disk, in one order for all time; what follows starts from them.
    public L keep() {
        return lazy(rows.kept());
    }

    /// Run the query into a file: `.csv` `.csv.gz` `.tsv` `.tsv.gz` or `.parquet`.
    public Path save(String file) {
        return OnDisk.save(rows.pending(), shape(), Path.of(file));
    }

    @Override
    public MimeBundle toMimeBundle() {
        return view().toMimeBundle();
    }

    private FrameView view() {
        var head = OnDisk.collect(rows.pending().then("from this limit " + SHOWN), shape());
        return new FrameView(head, List.of())
                .caption(FrameView.count(shape().columnCount(), "column") + " on disk, the first " + head.rowCount()
                        + " rows shown"
                        + (rows.rejects().isEmpty()
                                ? ""
                                : "; " + FrameView.count(rows.rejects().size(), "line") + " left out (see rejects())"));
    }

    @Override
    public String toString() {
        return view().toString();
    }
}
