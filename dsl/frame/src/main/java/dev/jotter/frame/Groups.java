package dev.jotter.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        var columns = new ArrayList<String>();
        for (var key : keys) columns.add(quoted(key));
        for (var agg : aggregates) columns.add(sql(agg) + " as " + quoted(agg.name()));
        var by = keys.stream().map(Groups::quoted).collect(Collectors.joining(", "));
        var order = keys.stream().map(key -> quoted(key) + " nulls last").collect(Collectors.joining(", "));
        var query = "select " + String.join(", ", columns) + " from this"
                + (keys.isEmpty() ? "" : " group by " + by + " order by " + order);
        return with.apply(Sql.run(table, query));
    }

    private String sql(Agg agg) {
        if (agg.column().isEmpty()) return "count(*)";
        var column = Cells.column(table, agg.column());
        if (agg.needsNumbers()) Cells.refuseWords(column);
        var cast = Cells.kind(column) == Kind.BOOLEAN && agg.needsNumbers() ? "::int" : "";
        return agg.function() + "(" + quoted(agg.column()) + cast + ")";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
