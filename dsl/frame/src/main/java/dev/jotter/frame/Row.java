package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/// Read one row of a frame: a map from column name to value, in column order, a missing value being `null`.
///
/// Numbers are `Long` or `Double`, texts `String`, the rest `Boolean`, `LocalDate`, `LocalTime`, `LocalDateTime`,
/// `Instant`. Every look-up of a column that is not there is refused with the nearest name.
public final class Row extends AbstractMap<String, @Nullable Object> {
    private final Table table;
    private final int index;

    Row(Table table, int index) {
        this.table = table;
        this.index = index;
    }

    /// Give a number: a missing one is NaN, true is 1 and false 0.
    public double num(String column) {
        return Cells.number(Cells.column(table, column), index);
    }

    /// Give a value as text.
    ///
    /// @throws JotterException when it is missing; ask [#isMissing] before
    public String text(String column) {
        var text = Cells.text(Cells.column(table, column), index);
        if (text != null) return text;
        throw new JotterException(
                "Column \"" + column + "\" has no text in row " + index + ".",
                "Expected a value, found a missing one.",
                "Drop such rows with dropMissing(\"" + column + "\"), or ask row.isMissing(\"" + column + "\") first.");
    }

    /// Say whether the value is missing.
    public boolean isMissing(String column) {
        return Cells.column(table, column).isMissing(index);
    }

    /// Give the row's place in its frame, from 0.
    public int index() {
        return index;
    }

    /// Give a value, or `null` when it is missing.
    ///
    /// @throws JotterException when there is no such column, where another map would answer `null`
    @Override
    public @Nullable Object get(@Nullable Object column) {
        return Cells.value(Cells.column(table, String.valueOf(column)), index);
    }

    @Override
    public @Nullable Object getOrDefault(@Nullable Object column, @Nullable Object other) {
        return containsKey(column) ? get(column) : other;
    }

    @Override
    public boolean containsKey(@Nullable Object column) {
        return table.columnNames().stream().anyMatch(name -> name.equals(column));
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
                return IntStream.range(0, size()).mapToObj(Row.this::entry).iterator();
            }

            @Override
            public int size() {
                return table.columnCount();
            }
        };
    }

    private Map.Entry<String, @Nullable Object> entry(int at) {
        var column = table.column(at);
        return new SimpleImmutableEntry<>(column.name(), Cells.value(column, index));
    }
}
