package dev.jotter.frame.internal.duck;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;

/// Fill Tablesaw's columns from DuckDB's vectors.
final class Sinks {
    private static final long MICROS_A_DAY = 86_400_000_000L;

    private Sinks() {}

    static Sink longs(String name) {
        var buffer = new Object() {
            long[] values = new long[Sink.CHUNK];
            int size;
        };
        return Sink.of(
                (vector, rows) -> {
                    if (buffer.size + rows > buffer.values.length) {
                        buffer.values = Arrays.copyOf(buffer.values, Math.max(buffer.size + rows, buffer.size * 2));
                    }
                    for (var row = 0; row < rows; row++) {
                        buffer.values[buffer.size++] = vector.getLong(row, Long.MIN_VALUE);
                    }
                },
                () -> LongColumn.create(name, Arrays.copyOf(buffer.values, buffer.size)));
    }

    static Sink doubles(String name) {
        var buffer = new Object() {
            double[] values = new double[Sink.CHUNK];
            int size;
        };
        return Sink.of(
                (vector, rows) -> {
                    if (buffer.size + rows > buffer.values.length) {
                        buffer.values = Arrays.copyOf(buffer.values, Math.max(buffer.size + rows, buffer.size * 2));
                    }
                    for (var row = 0; row < rows; row++) {
                        buffer.values[buffer.size++] = vector.getDouble(row, Double.NaN);
                    }
                },
                () -> DoubleColumn.create(name, Arrays.copyOf(buffer.values, buffer.size)));
    }

    static Sink booleans(String name) {
        var column = BooleanColumn.create(name);
        return Sink.each(column, (vector, row) -> column.append(vector.getBoolean(row)));
    }

    static Sink texts(String name) {
        var column = StringColumn.create(name);
        return Sink.each(column, (vector, row) -> column.append(vector.getString(row)));
    }

    static Sink dates(String name) {
        var column = DateColumn.create(name);
        return Sink.each(column, (vector, row) -> column.append(vector.getLocalDate(row)));
    }

    static Sink times(String name) {
        var column = TimeColumn.create(name);
        return Sink.each(
                column,
                (vector, row) ->
                        column.append(LocalTime.ofNanoOfDay(Math.floorMod(vector.getLong(row), MICROS_A_DAY) * 1000)));
    }

    static Sink dateTimes(String name) {
        var column = DateTimeColumn.create(name);
        return Sink.each(
                column,
                (vector, row) -> column.append(LocalDateTime.ofInstant(instant(vector.getLong(row)), ZoneOffset.UTC)));
    }

    static Sink instants(String name) {
        var column = InstantColumn.create(name);
        return Sink.each(column, (vector, row) -> column.append(instant(vector.getLong(row))));
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
