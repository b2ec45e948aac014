package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Carry out the words that prepare a table.
final class Preparing {
    private Preparing() {}

    static Table rename(Table table, String from, String to) {
        var column = Cells.column(table, from);
        refuseTaken(table, from, to);
        return Tables.of(table.columns().stream()
                .<Column<?>>map(other -> other == column ? other.copy().setName(to) : other)
                .toList());
    }

    private static void refuseTaken(Table table, String from, String to) {
        for (var name : table.columnNames()) {
            if (!name.equals(from) && name.equalsIgnoreCase(to)) {
                throw new JotterException(
                        "Column \"" + from + "\" cannot be called \"" + to + "\".",
                        "Expected a new name, found column \"" + name + "\" (upper and lower case are the same).",
                        "Choose another name, or leave the other out first with without(\"" + name + "\").");
            }
        }
    }

    /// Order rows by columns, those with `-` in front from the greatest down; missing values come last either way.
    static int[] sorted(Table table, String... names) {
        Comparator<Integer> order = (_, _) -> 0;
        for (var name : names) {
            var down = name.startsWith("-") && !table.columnNames().contains(name);
            order = order.thenComparing(order(Cells.column(table, down ? name.substring(1) : name), down));
        }
        return IntStream.range(0, table.rowCount())
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @SuppressWarnings("unchecked") // The values of one column are of one class, and all of Tablesaw's are Comparable.
    private static Comparator<Integer> order(Column<?> column, boolean down) {
        Comparator<Object> values = (a, b) -> ((Comparable<Object>) a).compareTo(b);
        var directed = Comparator.nullsLast(down ? values.reversed() : values);
        return (a, b) -> directed.compare(Cells.value(column, a), Cells.value(column, b));
    }

    static Table fill(Table table, String name, Object value) {
        var column = Cells.column(table, name);
        var filled = new ArrayList<@Nullable Object>(column.size());
        for (var row = 0; row < column.size(); row++) {
            var own = Cells.value(column, row);
            filled.add(own == null ? value : own);
        }
        return Tables.put(table, NewColumn.of(name, filled));
    }

    static Object filling(Table table, String name, Filling filling) {
        var column = Cells.column(table, name);
        var value = switch (filling) {
            case MEAN ->
                Arrays.stream(Cells.numbers(column))
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN);
            case MEDIAN ->
                Quantiles.of(
                        Arrays.stream(Cells.numbers(column))
                                .filter(Double::isFinite)
                                .sorted()
                                .toArray(),
                        0.5);
            case MODE -> mode(column);
        };
        if (value != null && !Double.valueOf(Double.NaN).equals(value)) return value;
        throw new JotterException(
                "Column \"" + name + "\" has no " + filling.name().toLowerCase(Locale.ROOT) + ".",
                "Expected at least one value, found only missing ones.",
                "Give a value instead: fill(\"" + name + "\", ...).");
    }

    private static @Nullable Object mode(Column<?> column) {
        return counts(column).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /// Count how often each value comes, in the order in which they come first.
    static Map<Object, Integer> counts(Column<?> column) {
        var counts = new LinkedHashMap<Object, Integer>();
        for (var row = 0; row < column.size(); row++) {
            var value = Cells.value(column, row);
            if (value != null) counts.merge(value, 1, Integer::sum);
        }
        return counts;
    }

    static int[] complete(Table table, String... names) {
        var columns = columns(table, names);
        return IntStream.range(0, table.rowCount())
                .filter(row -> columns.stream().noneMatch(column -> column.isMissing(row)))
                .toArray();
    }

    static int[] distinct(Table table, String... names) {
        var columns = columns(table, names);
        var seen = new HashSet<List<@Nullable Object>>();
        return IntStream.range(0, table.rowCount())
                .filter(row -> seen.add(key(columns, row)))
                .toArray();
    }

    private static List<Column<?>> columns(Table table, String... names) {
        if (names.length == 0) return table.columns();
        var columns = new ArrayList<Column<?>>();
        for (var name : names) columns.add(Cells.column(table, name));
        return columns;
    }

    private static List<@Nullable Object> key(List<Column<?>> columns, int row) {
        return columns.stream().map(column -> Cells.value(column, row)).toList();
    }

    /// Pair every row with the rows of the other table that have the same values; rows without a partner go, and a
    /// missing value is no partner of another.
    static Table join(Table table, Table other, String... on) {
        if (on.length == 0) {
            throw new JotterException(
                    "The tables cannot be joined.",
                    "Expected the columns that both have in common, found none.",
                    "Type join(other, \"column\").");
        }
        var left = columns(table, on);
        var right = columns(other, on);
        var partners = new HashMap<List<@Nullable Object>, List<Integer>>();
        for (var row = 0; row < other.rowCount(); row++) {
            partners.computeIfAbsent(key(right, row), _ -> new ArrayList<>()).add(row);
        }
        var ours = new ArrayList<Integer>();
        var theirs = new ArrayList<Integer>();
        for (var row = 0; row < table.rowCount(); row++) {
            var key = key(left, row);
            if (key.stream().anyMatch(Objects::isNull)) continue;
            for (var partner : partners.getOrDefault(key, Collections.emptyList())) {
                ours.add(row);
                theirs.add(partner);
            }
        }
        var columns = new ArrayList<Column<?>>(Tables.rows(table, ints(ours)).columns());
        for (var column : Tables.rows(other, ints(theirs)).columns()) {
            if (List.of(on).contains(column.name())) continue;
            refuseBoth(table, column.name());
            columns.add(column);
        }
        return Tables.of(columns);
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void refuseBoth(Table table, String name) {
        if (table.columnNames().stream().noneMatch(name::equalsIgnoreCase)) return;
        throw new JotterException(
                "The tables cannot be joined, since both have a column \"" + name + "\".",
                "Expected different names beside the columns that are joined on.",
                "Rename it in one of them first: rename(\"" + name + "\", \"" + name + "2\").");
    }
}
