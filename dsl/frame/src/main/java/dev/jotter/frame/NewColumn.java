package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.rows.Codes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/// Make a column from values; their classes say its type, `null` and NaN are missing.
final class NewColumn {
    private NewColumn() {}

    static Column<?> of(String name, List<? extends @Nullable Object> values) {
        var sort = sort(name, values);
        var column = sort.column(name);
        for (var row = 0; row < values.size(); row++) {
            var value = values.get(row);
            if (value == null) column.appendMissing();
            else append(column, value, row);
        }
        return column;
    }

    /// Find what all values are; whole and decimal numbers together are decimal, and so is a column of none.
    private static ValueSort sort(String name, List<? extends @Nullable Object> values) {
        @Nullable ValueSort common = null;
        var first = 0;
        for (var row = 0; row < values.size(); row++) {
            var value = values.get(row);
            if (value == null) continue;
            var sort = ValueSort.of(value);
            if (sort == ValueSort.OTHER) throw unfit(name, Shown.typed(value) + " in row " + row);
            if (common == null) first = row;
            if (common == null || (common == ValueSort.WHOLE && sort == ValueSort.DECIMAL)) common = sort;
            else if (common != sort && !(common.isNumber() && sort.isNumber())) {
                throw unfit(
                        name,
                        Shown.typed(values.get(first)) + " in row " + first + " and " + Shown.typed(value) + " in row "
                                + row);
            }
        }
        return common == null ? ValueSort.DECIMAL : common;
    }

    private static void append(Column<?> column, Object value, int row) {
        switch (column) {
            case LongColumn whole -> whole.append(((Number) value).longValue());
            case DoubleColumn numbers -> numbers.append(decimal(column.name(), (Number) value, row));
            case BooleanColumn truth -> truth.append((Boolean) value);
            case DateColumn dates -> dates.append((LocalDate) value);
            case TimeColumn times -> times.append((LocalTime) value);
            case DateTimeColumn moments -> moments.append((LocalDateTime) value);
            case InstantColumn instants -> instants.append((Instant) value);
            default -> ((StringColumn) column).append(value.toString());
        }
    }

    /// Among decimals, a whole number of more digits than a double has would be changed.
    private static double decimal(String name, Number value, int row) {
        if (!(value instanceof Long whole) || Codes.isExact(whole)) return value.doubleValue();
        throw new JotterException(
                "Column \"" + name + "\" cannot hold both decimal numbers and " + value + ", the value in row " + row
                        + ".",
                "Expected whole numbers up to 9007199254740992 beside decimal ones, since larger ones lose digits.",
                "Give whole numbers for every row, or texts: String.valueOf(...).");
    }

    private static JotterException unfit(String name, String found) {
        return new JotterException(
                "Column \"" + name + "\" cannot be made from these values.",
                "Expected numbers, texts, truth values, dates or times, all of one kind, found " + found + ".",
                "Give one kind for every row, such as String.valueOf(...), or null where there is no value.");
    }
}
