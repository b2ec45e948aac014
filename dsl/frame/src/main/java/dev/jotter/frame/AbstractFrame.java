package dev.jotter.frame;

import dev.jotter.display.ColumnNames;
import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.MimeBundle;
import java.nio.file.Path;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/// Hold a table and offer the words to look at it and to prepare it. Immutable: each word gives another frame.
///
/// @param <F> the frame that the words give back, so that a sub-class keeps its own words in a chain
public abstract class AbstractFrame<F extends AbstractFrame<F>> implements Displayable, ColumnNames, Iterable<Row> {
    private final Table table;
    private final List<Reject> rejects;
    private final FrameView view;

    /// Take over a table; give a copy of one that somebody else still changes.
    protected AbstractFrame(Table table, List<Reject> rejects) {
        this.table = table;
        this.rejects = List.copyOf(rejects);
        this.view = new FrameView(table, this.rejects);
    }

    /// Make a frame of the sub-class around a table that is its own.
    protected abstract F with(Table table, List<Reject> rejects);

    /// Make a frame of what became of the table; it remembers the lines that were left out.
    protected final F with(Table table) {
        return with(table, rejects);
    }

    /// Give a copy of the Tablesaw table.
    public Table table() {
        return table.copy();
    }

    /// Give the table itself, which nobody changes.
    Table shared() {
        return table;
    }

    /// List the lines of the file that could not be rows: line, column, reason, text.
    public F rejects() {
        return with(Reject.table(rejects), List.of());
    }

    /// Name the columns in order.
    public List<String> columns() {
        return List.copyOf(table.columnNames());
    }

    @Override
    public List<String> columnNames() {
        return columns();
    }

    /// Count the rows.
    public int rowCount() {
        return table.rowCount();
    }

    /// Say what a column holds.
    public Kind kind(String column) {
        return Cells.kind(Cells.column(table, column));
    }

    /// Give a column's numbers; missing is NaN, true is 1, false is 0.
    public double[] numbers(String column) {
        return Cells.numbers(Cells.column(table, column));
    }

    /// Give a column's values as text, `null` where missing.
    public List<@Nullable String> texts(String column) {
        return Cells.texts(Cells.column(table, column));
    }

    /// Count a column's missing values.
    public int missing(String column) {
        return Cells.column(table, column).countMissing();
    }

    /// Keep the rows at these places, in this order; a place may come twice.
    public F rows(int... index) {
        return with(Tables.rows(table, index));
    }

    /// Give one row, counted from 0.
    public Row row(int index) {
        return new Row(table, Tables.checked(index, rowCount()));
    }

    /// Keep the first rows.
    public F head(int n) {
        return rows(IntStream.range(0, Math.clamp(n, 0, rowCount())).toArray());
    }

    /// Keep the last rows.
    public F tail(int n) {
        return rows(IntStream.range(rowCount() - Math.clamp(n, 0, rowCount()), rowCount())
                .toArray());
    }

    /// Take so many rows at random, in their order; the same seed gives the same rows.
    public F sample(int n, SampleOption... options) {
        return rows(Sampling.of(options).number(table, n));
    }

    /// Take a share of the rows at random, in their order; the same seed gives the same rows.
    public F sample(double share, SampleOption... options) {
        return rows(Sampling.of(options).share(table, share));
    }

    /// Sum up every column: numbers by mean and quartiles, the rest by their most frequent values; and say what is odd.
    public Description describe() {
        return Description.of(table);
    }

    /// Sum up every column, and say how well each alone tells the one that is to be learned.
    ///
    /// ```java
    /// penguins.describe("species")
    /// ```
    public Description describe(String target) {
        return Description.of(table, target);
    }

    /// List the columns with their types.
    public Grid schema() {
        var grid = Grid.of("column", "type", "missing");
        for (var column : table.columns()) {
            grid = grid.row(column.name(), Cells.typeWord(column), column.countMissing());
        }
        return grid;
    }

    /// Ask by SQL (DuckDB's), in which the frame is called `this`, and the others as they are named.
    public F sql(String query, Named... others) {
        return with(Sql.run(Pictures.none(table, "SQL"), query, others));
    }

    /// Draw columns.
    public Chart plot(Plot plot) {
        return new Plotting(table, plot).chart();
    }

    /// Show the first pictures side by side, each with its label.
    public Chart show(int n) {
        return Gallery.of(table, n);
    }

    /// Keep these columns, in this order.
    public F select(String... columns) {
        return with(Tables.of(
                Arrays.stream(columns).map(name -> Cells.column(table, name)).toList()));
    }

    /// Leave these columns out.
    public F without(String... columns) {
        for (var name : columns) Cells.column(table, name);
        return with(Tables.of(table.columns().stream()
                .filter(column -> !List.of(columns).contains(column.name()))
                .toList()));
    }

    /// Keep the rows that pass the test.
    public F where(Predicate<? super Row> test) {
        return rows(new Rowwise(table, "where(row -> ...)").where(test));
    }

    /// Add a column computed from each row, or replace the one of that name; `null` and NaN are missing values.
    public F add(String name, Function<? super Row, ? extends @Nullable Object> value) {
        var values = new Rowwise(table, "add(\"" + name + "\", row -> ...)").values(value);
        return with(Tables.put(table, NewColumn.of(name, values)));
    }

    /// Add a column computed from the rows around each row, or replace the one of that name.
    public F add(String name, Window window) {
        return with(Tables.put(table, Windows.column(table, name, window)));
    }

    /// Give a column another name.
    public F rename(String from, String to) {
        return with(Preparing.rename(table, from, to));
    }

    /// Order the rows by columns; `"-name"` goes from the greatest down. Missing values come last.
    public F sort(String... columns) {
        return rows(Preparing.sorted(table, columns));
    }

    /// Put a value where a column has none.
    public F fill(String column, Object value) {
        return with(Preparing.fill(table, column, value));
    }

    /// Put masked values in the place of a column's; the result knows nothing of the old ones.
    public F mask(String column, Mask mask) {
        return with(Masking.column(table, column, mask), Masking.rejects(rejects));
    }

    /// Replace e-mail addresses, telephone, card and bank account numbers and IP addresses in the texts of a column, or
    /// only what is named.
    public F maskText(String column, Finding... findings) {
        return with(Masking.text(table, column, findings), Masking.rejects(rejects));
    }

    /// Say how well the rows hide among each other in columns that others may know.
    public Anonymity anonymity(String... columns) {
        return Anonymity.of(table, columns);
    }

    /// Put the column's mean, median or most frequent value where it has none.
    public F fill(String column, Filling filling) {
        return with(Preparing.fill(table, column, Preparing.filling(table, column, filling)));
    }

    /// Leave out rows with a missing value in these columns, or in any when none is named.
    public F dropMissing(String... columns) {
        return rows(Preparing.complete(table, columns));
    }

    /// Keep the first of the rows that are alike in these columns, or in all when none is named.
    public F dropDuplicates(String... columns) {
        return rows(Preparing.distinct(table, columns));
    }

    /// Refuse to guess which columns to join on, and name one that both have.
    public F join(AbstractFrame<?> other) {
        return join(other, new JoinOption[0]);
    }

    /// Put beside each row the other columns of the rows of `other` that have the same values in these columns.
    /// Rows without a partner are left out.
    public F join(AbstractFrame<?> other, String... on) {
        return join(other, Arrays.stream(on).map(JoinOption::on).toArray(JoinOption[]::new));
    }

    /// Put beside each row the other columns of the rows of `other` that have the same values in the columns `on(...)`.
    /// The options say what becomes of rows without a partner.
    public F join(AbstractFrame<?> other, JoinOption... options) {
        return with(Joining.join(table, other.table, options));
    }

    /// Part the rows by the values of columns.
    public Groups<F> groupBy(String... columns) {
        for (var name : columns) Pictures.refuse(Cells.column(table, name), "groupBy");
        return new Groups<>(table, List.of(columns), this::with);
    }

    /// Part the rows by time: into hours, days or months by the dates in a column.
    public Buckets<F> resample(String column, TemporalAmount width) {
        Amounts.refuseTimeless(Cells.column(table, column));
        return new Buckets<>(table, column, Amounts.positive("resample", width), List.of(), this::with);
    }

    /// Make a row of each value of the columns that are not kept: its column's name under `name`, it under `value`.
    public F melt(String name, String value, MeltOption... options) {
        return with(Melting.melt(table, name, value, options));
    }

    /// Write the frame to a file and give its path. The name says how: `.csv` `.tsv` `.parquet` `.json` `.jsonl`
    /// `.ndjson` `.xlsx`, the texts among them also with `.gz`.
    public Path save(String file) {
        return Saving.save(Pictures.none(table, "a file"), Path.of(file));
    }

    /// Put the rows on disk, for a lazy frame.
    protected final LazyRows onDisk() {
        return LazyRows.of(OnDisk.put(table), rejects);
    }

    @Override
    public Iterator<Row> iterator() {
        return IntStream.range(0, rowCount()).mapToObj(this::row).iterator();
    }

    @Override
    public MimeBundle toMimeBundle() {
        return view.toMimeBundle();
    }

    @Override
    public String toString() {
        return view.toString();
    }
}
