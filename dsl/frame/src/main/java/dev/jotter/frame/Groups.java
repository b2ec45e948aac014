package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/// Hold rows that are parted by the values of some columns, until [#agg] says what to compute of each group.
///
/// @param <F> the frame that comes back
public final class Groups<F extends AbstractFrame<F>> {
    private final Table table;
    private final List<String> keys;
    private final Function<Table, F> with;

    Groups(Table table, List<String> keys, Function<Table, F> with) {
        this.table = table;
        this.keys = keys;
        this.with = with;
    }

    /// Compute one row per group, ordered by the keys, a missing key last.
    public F agg(Agg... aggregates) {
        refuseNothing(keys, List.of(aggregates));
        return with.apply(aggregated(table, keys, List.of(aggregates)));
    }

    /// Make a column of each value of `column`, in which each group has what `agg` gives of its rows with that value.
    /// Where there is none, a count is 0 and all else is missing.
    public F pivot(String column, Agg agg) {
        return with.apply(Pivoting.pivot(table, keys, column, agg));
    }

    static Table aggregated(Table table, List<String> keys, List<Agg> aggregates) {
        var aliases = new Aliases(table);
        var by = String.join(", ", aliases.of(keys));
        var selected = new ArrayList<>(aliases.of(keys));
        for (var agg : aggregates) selected.add(aliases.of(agg));
        var order = aliases.of(keys).stream().map(key -> key + " nulls last").collect(Collectors.joining(", "));
        var query = "select " + named(selected) + " from t"
                + (by.isEmpty() ? "" : " group by " + by + " order by " + order);
        return aliases.answer(
                query,
                Stream.concat(keys.stream(), aggregates.stream().map(Agg::name)).toList());
    }

    private static String named(List<String> selected) {
        var named = new ArrayList<String>();
        for (var sql : selected) named.add(sql + " as a" + named.size());
        return String.join(", ", named);
    }

    static void refuseNothing(List<String> keys, List<Agg> aggregates) {
        if (!keys.isEmpty() || !aggregates.isEmpty()) return;
        throw new JotterException(
                "There is nothing to compute.",
                "Expected columns to group by or something to compute, found neither.",
                "Type groupBy(\"column\").agg(count()).");
    }
}
