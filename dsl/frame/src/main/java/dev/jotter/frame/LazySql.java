package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.duck.Duck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;

/// Write the words of a lazy frame as queries over `this`, having checked what they name.
final class LazySql {
    private LazySql() {}

    static String select(Table schema, String... columns) {
        if (columns.length == 0) throw nothing();
        return "select "
                + Arrays.stream(columns).map(name -> column(schema, name)).collect(Collectors.joining(", "))
                + " from this";
    }

    static String without(Table schema, String... columns) {
        for (var name : columns) Cells.column(schema, name);
        return select(
                schema,
                schema.columnNames().stream()
                        .filter(name -> !List.of(columns).contains(name))
                        .toArray(String[]::new));
    }

    static String rename(Table schema, String from, String to) {
        var after = Preparing.rename(schema, from, to).columnNames();
        var selected = new ArrayList<String>();
        for (var at = 0; at < after.size(); at++) {
            selected.add(Duck.name(schema.columnNames().get(at)) + " as " + Duck.name(after.get(at)));
        }
        return "select " + String.join(", ", selected) + " from this";
    }

    static String sort(Table schema, String... columns) {
        if (columns.length == 0) return "from this";
        return Arrays.stream(columns)
                .map(name -> {
                    var down = name.startsWith("-") && !schema.columnNames().contains(name);
                    return column(schema, down ? name.substring(1) : name) + (down ? " desc" : "") + " nulls last";
                })
                .collect(Collectors.joining(", ", "from this order by ", ""));
    }

    /// Order the rows by a hash of their number and the seed, and take the first; then bring them into order.
    static String sample(Table schema, int n, SampleOption... options) {
        var sampling = Sampling.of(options);
        if (!sampling.strata().isEmpty()) {
            throw new JotterException(
                    "A frame on disk takes no stratified sample.",
                    "Expected a number of rows and a seed, found stratify(\""
                            + sampling.strata().getFirst() + "\").",
                    "Type sample(" + n + ", seed(7)), or collect() first.");
        }
        return "select " + all(schema, "") + " from (select *, row_number() over () as \"the row\" from this)"
                + " qualify row_number() over (order by hash(\"the row\", " + sampling.seed() + ")) <= "
                + Math.max(0, n)
                + " order by \"the row\"";
    }

    static String join(Table ours, Table theirs, String... on) {
        if (on.length == 0) {
            throw new JotterException(
                    "The tables cannot be joined.",
                    "Expected the columns that both have in common, found none.",
                    "Type join(other, \"column\").");
        }
        for (var name : on) {
            var sql = Duck.name(name);
            Joining.refuseDifferent(
                    Cells.column(ours, name),
                    Cells.column(theirs, name),
                    "Make texts of both first: sql(\"select * replace (" + sql.replace("\"", "\\\"") + "::varchar as "
                            + sql.replace("\"", "\\\"") + ") from this\").");
        }
        var selected = new ArrayList<>(List.of(all(ours, "this.")));
        for (var name : theirs.columnNames()) {
            if (List.of(on).contains(name)) continue;
            if (ours.columnNames().stream().anyMatch(name::equalsIgnoreCase)) throw both(name);
            selected.add("other." + Duck.name(name));
        }
        var keys = Arrays.stream(on)
                .map(name -> "this." + column(ours, name) + " = other." + column(theirs, name))
                .collect(Collectors.joining(" and "));
        return "select " + String.join(", ", selected) + " from this join other on " + keys;
    }

    static String group(Table schema, List<String> keys, List<Agg> aggregates) {
        Groups.refuseNothing(keys, aggregates);
        var selected = new ArrayList<>(keys.stream().map(Duck::name).toList());
        for (var agg : aggregates) selected.add(aggregate(schema, agg) + " as " + Duck.name(agg.name()));
        if (keys.isEmpty()) return "select " + String.join(", ", selected) + " from this";
        var by = keys.stream().map(Duck::name).collect(Collectors.joining(", "));
        var order = keys.stream().map(key -> Duck.name(key) + " nulls last").collect(Collectors.joining(", "));
        return "select " + String.join(", ", selected) + " from this group by " + by + " order by " + order;
    }

    private static String aggregate(Table schema, Agg agg) {
        if (agg.column().isEmpty()) return agg.sql();
        if (agg.sql().contains("{r}")) {
            throw new JotterException(
                    "A frame on disk cannot compute \"" + agg.name() + "\".",
                    "Expected something that does not depend on the order of the rows.",
                    "Type collect() first if the rows fit into memory.");
        }
        return agg.of(Cells.column(schema, agg.column()), Duck.name(agg.column()));
    }

    private static String all(Table schema, String of) {
        return schema.columnNames().stream().map(name -> of + Duck.name(name)).collect(Collectors.joining(", "));
    }

    private static String column(Table schema, String name) {
        return Duck.name(Cells.column(schema, name).name());
    }

    private static JotterException nothing() {
        return new JotterException(
                "A frame on disk cannot be without columns.",
                "Expected at least one column to be left, found none.",
                "Name the columns to keep: select(\"column\").");
    }

    private static JotterException both(String name) {
        return new JotterException(
                "The tables cannot be joined, since both have a column \"" + name + "\".",
                "Expected different names beside the columns that are joined on.",
                "Rename it in one of them first: rename(\"" + name + "\", \"" + name + "2\").");
    }
}
