package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.picture.PictureColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
        var column = empty(name, values);
        for (var value : values) append(column, value);
        return column;
    }

    private static Column<?> empty(String name, List<? extends @Nullable Object> values) {
        var found = values.stream().filter(Objects::nonNull).toList();
        if (all(found, Long.class, Integer.class, Short.class, Byte.class) && !found.isEmpty()) {
            return LongColumn.create(name);
        }
        if (all(found, Number.class)) return DoubleColumn.create(name);
        if (all(found, Boolean.class)) return BooleanColumn.create(name);
        if (all(found, LocalDate.class)) return DateColumn.create(name);
        if (all(found, LocalTime.class)) return TimeColumn.create(name);
        if (all(found, LocalDateTime.class)) return DateTimeColumn.create(name);
        if (all(found, Instant.class)) return InstantColumn.create(name);
        if (all(found, Pixels.class)) return PictureColumn.empty(name);
        if (all(found, CharSequence.class, Character.class, Enum.class)) return StringColumn.create(name);
        throw mixed(name, found);
    }

    private static boolean all(List<?> values, Class<?>... classes) {
        return values.stream().allMatch(value -> List.of(classes).stream().anyMatch(type -> type.isInstance(value)));
    }

    private static void append(Column<?> column, @Nullable Object value) {
        if (value == null) {
            column.appendMissing();
            return;
        }
        switch (column) {
            case LongColumn whole -> whole.append(((Number) value).longValue());
            case DoubleColumn numbers -> numbers.append(((Number) value).doubleValue());
            case BooleanColumn truth -> truth.append((Boolean) value);
            case DateColumn dates -> dates.append((LocalDate) value);
            case TimeColumn times -> times.append((LocalTime) value);
            case DateTimeColumn moments -> moments.append((LocalDateTime) value);
            case InstantColumn instants -> instants.append((Instant) value);
            case PictureColumn pictures -> pictures.append((Pixels) value);
            default -> ((StringColumn) column).append(value.toString());
        }
    }

    private static JotterException mixed(String name, List<?> found) {
        var classes = found.stream()
                .map(value -> value.getClass().getSimpleName())
                .distinct()
                .limit(3)
                .collect(Collectors.joining(" and "));
        return new JotterException(
                "Column \"" + name + "\" cannot be made from these values.",
                "Expected numbers, texts, truth values, dates or times, all of one kind, found " + classes + ".",
                "Give one kind for every row, such as String.valueOf(...), or null where there is no value.");
    }
}
