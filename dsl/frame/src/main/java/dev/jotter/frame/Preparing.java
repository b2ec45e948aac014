package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.rows.Alike;
import dev.jotter.frame.internal.rows.Codes;
import dev.jotter.frame.internal.rows.Order;
import dev.jotter.frame.internal.rows.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        var order = new Order();
        for (var name : names) {
            var down = name.startsWith("-") && !table.columnNames().contains(name);
            order.by(Cells.column(table, down ? name.substring(1) : name), down);
        }
        return order.places(table.rowCount());
    }

    static Table fill(Table table, String name, Object value) {
        return Tables.put(table, filled(Cells.column(table, name), value));
    }

    static Column<?> filled(Column<?> column, Object value) {
        var values = new ArrayList<@Nullable Object>(column.size());
        for (var row = 0; row < column.size(); row++) {
            var own = Cells.value(column, row);
            values.add(own == null ? value : own);
        }
        return NewColumn.of(column.name(), values);
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
        var keys = columns(table, names).stream()
                .map(column -> Codes.of(column, new Words()))
                .toArray(long[][]::new);
        return new Alike(keys, table.rowCount()).firsts();
    }

    private static List<Column<?>> columns(Table table, String... names) {
        if (names.length == 0) return table.columns();
        var columns = new ArrayList<Column<?>>();
        for (var name : names) columns.add(Cells.column(table, name));
        return columns;
    }
}
