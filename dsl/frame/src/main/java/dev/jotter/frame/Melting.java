package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.rows.Gather;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Turn columns into rows.
///
/// @param name what the column of their names is called
/// @param value what the column of their values is called
/// @param kept the columns that stay
/// @param melted the columns that become rows
record Melting(String name, String value, List<Column<?>> kept, List<Column<?>> melted) {
    /// Put all columns but those that are kept under each other, row after row.
    static Table melt(Table table, String name, String value, MeltOption... options) {
        var keep = Arrays.stream(options)
                .flatMap(option -> switch (option) {
                    case MeltOption.Keep(var columns) -> columns.stream();
                })
                .toList();
        var kept = new ArrayList<Column<?>>();
        for (var column : keep) kept.add(Cells.column(table, column));
        var melted = table.columns().stream()
                .filter(column -> !keep.contains(column.name()))
                .toList();
        if (melted.isEmpty()) throw nothing(table);
        return new Melting(name, value, kept, melted).table(table.rowCount());
    }

    private Table table(int rows) {
        var places =
                IntStream.range(0, rows(rows)).map(at -> at / melted.size()).toArray();
        var columns = new ArrayList<Column<?>>();
        for (var column : kept) columns.add(column.subset(places));
        columns.add(NewColumn.of(
                name,
                IntStream.range(0, places.length)
                        .mapToObj(at -> melted.get(at % melted.size()).name())
                        .toList()));
        columns.add(values(places));
        return Tables.of(columns, _ -> "Choose other names: melt(\"key\", \"value\", keep(...)).");
    }

    private int rows(int rows) {
        var all = (long) rows * melted.size();
        if (all <= Integer.MAX_VALUE - 8) return (int) all;
        throw new JotterException(
                "Melting would give " + all + " rows.",
                "Expected fewer than 2147483640, found " + rows + " rows with " + melted.size() + " columns to melt.",
                "Keep more columns, or melt a part of the rows: head(1000).melt(...).");
    }

    private Column<?> values(int... places) {
        var first = melted.getFirst();
        for (var column : melted) if (Cells.kind(column) != Cells.kind(first)) throw unlike(first, column);
        if (melted.stream().allMatch(column -> column.type().equals(first.type()))) {
            return Gather.interleaved(melted).setName(value);
        }
        return NewColumn.of(
                value,
                IntStream.range(0, places.length)
                        .mapToObj(at -> Cells.value(melted.get(at % melted.size()), places[at]))
                        .toList());
    }

    /// Advise to keep what is of the type of which there are fewer columns.
    private JotterException unlike(Column<?> one, Column<?> other) {
        var alike = melted.stream()
                .filter(column -> Cells.kind(column) == Cells.kind(one))
                .toList();
        var rest = melted.stream().filter(column -> !alike.contains(column)).toList();
        var keep = new ArrayList<>(kept);
        keep.addAll(alike.size() < rest.size() ? alike : rest);
        var names = keep.stream().map(column -> '"' + column.name() + '"').collect(Collectors.joining(", "));
        return new JotterException(
                "The columns \"" + one.name() + "\" and \"" + other.name() + "\" cannot be put under each other.",
                "Expected values of one type, found " + Cells.typeWord(one) + " and " + Cells.typeWord(other) + ".",
                "Keep what differs beside the rest: melt(\"" + name + "\", \"" + value + "\", keep(" + names + ")).");
    }

    private static JotterException nothing(Table table) {
        return new JotterException(
                "There is no column to melt.",
                "Expected a column that is not kept, found only " + String.join(", ", table.columnNames()) + ".",
                "Name fewer columns in keep(...).");
    }
}
