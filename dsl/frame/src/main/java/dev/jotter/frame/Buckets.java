package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/// Hold rows that are parted by time, until [#agg] says what to compute of each stretch.
///
/// @param <F> the frame that comes back
public final class Buckets<F extends AbstractFrame<F>> {
    private static final long MOST_ROWS = 100_000_000;

    private final Table table;
    private final String time;
    private final TemporalAmount width;
    private final List<String> groups;
    private final Function<Table, F> with;

    Buckets(Table table, String time, TemporalAmount width, List<String> groups, Function<Table, F> with) {
        this.table = table;
        this.time = time;
        this.width = width;
        this.groups = groups;
        this.with = with;
    }

    /// Part the rows by this column, too, so that each of its values has a series of its own.
    public Buckets<F> by(String column) {
        Cells.column(table, column);
        return new Buckets<>(
                table,
                time,
                width,
                Stream.concat(groups.stream(), Stream.of(column)).toList(),
                with);
    }

    /// Compute one row for each stretch of time from the first to the last, named by its beginning. Where there are no
    /// rows a count is 0 and all else is missing; rows without a time are left out.
    public F agg(Agg... aggregates) {
        var aliases = new Aliases(table);
        var series = new Series(aliases.of(time), aliases.of(groups), width, Cells.column(table, time));
        var values = new ArrayList<String>();
        var shown = new ArrayList<String>();
        for (var agg : aggregates) {
            var name = "a" + values.size();
            values.add(aliases.of(agg) + " as " + name);
            shown.add(agg.counts() ? "coalesce(" + name + ", 0) as " + name : name);
        }
        refuseTooMany(aliases, series);
        var names = Stream.of(
                        groups.stream(), Stream.of(time), Stream.of(aggregates).map(Agg::name))
                .flatMap(name -> name)
                .toList();
        return with.apply(aliases.answer(series.query(values, shown), names));
    }

    private void refuseTooMany(Aliases aliases, Series series) {
        var rows = Cells.number(aliases.answer(series.count(), List.of("rows")).column(0), 0);
        if (!(rows > MOST_ROWS)) return;
        throw new JotterException(
                "resample(\"" + time + "\", ...) would give " + Math.round(rows) + " rows.",
                "Expected at most " + MOST_ROWS + ", found that " + width
                        + " is short for the time from first to last.",
                "Type a longer time, such as days(1), or leave out what lies far away with where(...).");
    }
}
