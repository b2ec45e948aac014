package dev.jotter.frame.internal.gather;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
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

/// Pack values into 64 bits each, and make Tablesaw's columns of them.
///
/// Dates are days, times nanoseconds, the others milliseconds, which is as fine as Tablesaw's columns are.
final class Bits {
    /// Tablesaw means a missing value by it.
    static final long NO_LONG = Long.MIN_VALUE;
    /// The greatest whole number up to which a double holds each one.
    static final long EXACT = 1L << 53;
    /// Tablesaw keeps a year in 16 bits.
    private static final int LAST_YEAR = Short.MAX_VALUE;

    private Bits() {}

    static boolean fits(LocalDate date) {
        return Math.abs(date.getYear()) <= LAST_YEAR;
    }

    static boolean fits(Instant instant) {
        return Math.abs(instant.getEpochSecond()) / (366L * 86_400) < LAST_YEAR - 2000;
    }

    static long of(LocalDateTime moment) {
        return of(moment.toInstant(ZoneOffset.UTC));
    }

    static long of(Instant instant) {
        return instant.toEpochMilli();
    }

    private static LocalDateTime dateTime(long bits) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(bits), ZoneOffset.UTC);
    }

    static String text(Held held, long bits) {
        return switch (held) {
            case NUMBER -> Double.toString(Double.longBitsToDouble(bits));
            case TRUTH -> Boolean.toString(bits == 1);
            case DATE -> LocalDate.ofEpochDay(bits).toString();
            case TIME -> LocalTime.ofNanoOfDay(bits).toString();
            case DATE_TIME -> dateTime(bits).toString();
            case INSTANT -> Instant.ofEpochMilli(bits).toString();
            case WHOLE, NOTHING, TEXT -> Long.toString(bits);
        };
    }

    static Column<?> column(String name, Held held, long[] bits, BitSet present, int rows) {
        return switch (held) {
            case WHOLE -> LongColumn.create(name, longs(bits, present, rows));
            case NUMBER -> DoubleColumn.create(name, doubles(bits, present, rows));
            case TRUTH -> {
                var column = BooleanColumn.create(name);
                yield filled(column, present, rows, row -> column.append(bits[row] == 1));
            }
            case DATE -> {
                var column = DateColumn.create(name);
                yield filled(column, present, rows, row -> column.append(LocalDate.ofEpochDay(bits[row])));
            }
            case TIME -> {
                var column = TimeColumn.create(name);
                yield filled(column, present, rows, row -> column.append(LocalTime.ofNanoOfDay(bits[row])));
            }
            case DATE_TIME -> {
                var column = DateTimeColumn.create(name);
                yield filled(column, present, rows, row -> column.append(dateTime(bits[row])));
            }
            case INSTANT -> {
                var column = InstantColumn.create(name);
                yield filled(column, present, rows, row -> column.append(Instant.ofEpochMilli(bits[row])));
            }
            case NOTHING, TEXT -> throw new IllegalArgumentException("texts are not bits");
        };
    }

    static Column<?> texts(String name, @Nullable String[] texts) {
        var column = StringColumn.create(name);
        for (var text : texts) {
            if (text == null) column.appendMissing();
            else column.append(text);
        }
        return column;
    }

    private static long[] longs(long[] bits, BitSet present, int rows) {
        var all = Arrays.copyOf(bits, rows);
        for (var row = present.nextClearBit(0); row < rows; row = present.nextClearBit(row + 1)) all[row] = NO_LONG;
        return all;
    }

    private static double[] doubles(long[] bits, BitSet present, int rows) {
        var all = new double[rows];
        for (var row = 0; row < rows; row++) all[row] = Double.longBitsToDouble(bits[row]);
        for (var row = present.nextClearBit(0); row < rows; row = present.nextClearBit(row + 1)) all[row] = Double.NaN;
        return all;
    }

    private static Column<?> filled(Column<?> column, BitSet present, int rows, Append append) {
        for (var row = 0; row < rows; row++) {
            if (present.get(row)) append.row(row);
            else column.appendMissing();
        }
        return column;
    }

    private interface Append {
        void row(int row);
    }
}
