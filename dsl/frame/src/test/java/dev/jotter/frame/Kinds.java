package dev.jotter.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/// Columns of every kind, with the values that are easily lost, and missing ones between them.
final class Kinds {
    private Kinds() {}

    static LongColumn longs() {
        var missing = Long.MIN_VALUE;
        return LongColumn.create("whole", 0, -1, Long.MAX_VALUE, missing, Long.MIN_VALUE + 1, 9_007_199_254_740_993L);
    }

    static DoubleColumn doubles() {
        var missing = Double.NaN;
        return DoubleColumn.create("number", 0.1, 1e308, missing, -4.9e-324, 123456789.123456789, -7.25);
    }

    static StringColumn texts() {
        return StringColumn.create(
                "text", "plain", "a \"quoted\", comma", null, "two\nlines", "emoji \uD83D\uDC27 é 漢", "02138");
    }

    static BooleanColumn truths() {
        return filled(BooleanColumn.create("truth"), true, false, null, true, null, false);
    }

    static DateColumn dates() {
        return filled(
                DateColumn.create("date"),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(1900, 3, 1),
                null,
                LocalDate.of(9999, 12, 31),
                LocalDate.of(1999, 1, 1),
                null);
    }

    static TimeColumn times() {
        return filled(
                TimeColumn.create("time"),
                LocalTime.MIDNIGHT,
                LocalTime.of(23, 59, 59, 999_000_000),
                null,
                LocalTime.NOON,
                LocalTime.of(1, 2, 3),
                LocalTime.of(10, 30));
    }

    static DateTimeColumn dateTimes() {
        return filled(
                DateTimeColumn.create("moment"),
                LocalDateTime.of(2024, 2, 29, 13, 14, 15, 167_000_000),
                LocalDateTime.of(2024, 1, 1, 0, 0),
                null,
                LocalDateTime.of(1969, 12, 31, 23, 59, 59),
                LocalDateTime.of(2100, 6, 1, 12, 0),
                null);
    }

    static InstantColumn instants() {
        return filled(
                InstantColumn.create("instant"),
                Instant.parse("2024-02-29T13:14:15.167Z"),
                Instant.EPOCH,
                null,
                Instant.parse("1969-12-31T23:59:59.999Z"),
                Instant.parse("2100-01-01T00:00:00Z"),
                null);
    }

    @SafeVarargs
    private static <T, C extends Column<T>> C filled(C column, @Nullable T... values) {
        for (var value : values) {
            if (value == null) column.appendMissing();
            else column.append(value);
        }
        return column;
    }

    /// One column of each kind.
    static Stream<Column<?>> all() {
        return Stream.of(longs(), doubles(), texts(), truths(), dates(), times(), dateTimes(), instants());
    }

    static Table table() {
        return Table.create(all().toArray(Column<?>[]::new));
    }

    /// Any values, the same for the same seed.
    static Table random(long seed, int rows) {
        var random = new Random(seed);
        var whole = LongColumn.create("whole");
        var number = DoubleColumn.create("number");
        var text = StringColumn.create("text");
        var moment = DateTimeColumn.create("moment");
        for (var row = 0; row < rows; row++) {
            whole.append(random.nextLong() >>> random.nextInt(64));
            number.append(Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
            text.append("t" + word(random));
            moment.append(
                    LocalDateTime.of(1950, 1, 1, 0, 0).plusNanos(random.nextLong(1L << 61) / 1_000_000 * 1_000_000));
        }
        return Table.create(whole, number, text, moment);
    }

    private static String word(Random random) {
        var letters = "ab,;\"'\n\t\\ é漢0.#";
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(_ -> String.valueOf(letters.charAt(random.nextInt(letters.length()))))
                .reduce("", String::concat);
    }
}
