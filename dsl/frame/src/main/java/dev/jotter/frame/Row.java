package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

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
    ///
    /// @throws JotterException when it is a text, a date or a time
    public double num(String column) {
        var values = Cells.column(table, column);
        if (values instanceof NumericColumn<?> || values instanceof BooleanColumn) return Cells.number(values, index);
        throw unfit(values, "number", "a number or a truth value");
    }

    /// Give a whole number, of up to 64 bits.
    ///
    /// @throws JotterException when it is missing, or no whole number
    public long whole(String column) {
        return switch (value(column, "whole number")) {
            case Double number when number == Math.rint(number) && Math.abs(number) < 0x1p63 -> number.longValue();
            case Float number when number == Math.rint(number) && Math.abs(number) < 0x1p63 -> number.longValue();
            case Long number -> number;
            case Integer number -> number;
            case Short number -> number;
            case Boolean truth -> truth ? 1 : 0;
            default -> throw unfit(Cells.column(table, column), "whole number", "a whole number");
        };
    }

    /// Give a value as text.
    ///
    /// @throws JotterException when it is missing; ask [#isMissing] before
    public String text(String column) {
        return value(column, "text").toString();
    }

    /// Give a truth value.
    ///
    /// @throws JotterException when it is missing, or something else
    public boolean bool(String column) {
        if (value(column, "truth value") instanceof Boolean truth) return truth;
        throw unfit(Cells.column(table, column), "truth value", "true or false");
    }

    /// Give a date; of a date with a time of day, its date.
    ///
    /// @throws JotterException when it is missing, or something else
    public LocalDate date(String column) {
        return switch (value(column, "date")) {
            case LocalDate date -> date;
            case LocalDateTime moment -> moment.toLocalDate();
            case Instant instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC);
            default -> throw unfit(Cells.column(table, column), "date", "a date");
        };
    }

    /// Give a date with a time of day; of a date alone, its midnight, and of an instant, its time in UTC.
    ///
    /// @throws JotterException when it is missing, or something else
    public LocalDateTime dateTime(String column) {
        return switch (value(column, "date time")) {
            case LocalDateTime moment -> moment;
            case LocalDate date -> date.atStartOfDay();
            case Instant instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            default -> throw unfit(Cells.column(table, column), "date time", "a date with a time of day");
        };
    }

    /// Give a time of day.
    ///
    /// @throws JotterException when it is missing, or something else
    public LocalTime time(String column) {
        return switch (value(column, "time")) {
            case LocalTime time -> time;
            case LocalDateTime moment -> moment.toLocalTime();
            default -> throw unfit(Cells.column(table, column), "time", "a time of day");
        };
    }

    private Object value(String column, String wanted) {
        var value = Cells.value(Cells.column(table, column), index);
        if (value != null) return value;
        throw new JotterException(
                "Column \"" + column + "\" has no " + wanted + " in row " + index + ".",
                "Expected a value, found a missing one.",
                "Drop such rows with dropMissing(\"" + column + "\"), or ask row.isMissing(\"" + column + "\") first.");
    }

    private JotterException unfit(Column<?> column, String wanted, String expected) {
        var value = Cells.value(column, index);
        return new JotterException(
                "Column \"" + column.name() + "\" has no " + wanted + " in row " + index + ".",
                "Expected " + expected + ", found "
                        + (value == null ? "a column of the type " + Cells.typeWord(column) : Shown.value(value)) + ".",
                "Read it with " + reader(column) + ", or choose another column.");
    }

    private static String reader(Column<?> column) {
        var name = "(\"" + column.name() + "\")";
        return switch (Cells.kind(column)) {
            case NUMBER -> "row.num" + name;
            case BOOLEAN -> "row.bool" + name;
            case DATE -> "row.date" + name;
            case TIME -> "row.time" + name;
            case DATE_TIME -> "row.dateTime" + name;
            default -> "row.text" + name;
        };
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
