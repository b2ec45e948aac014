package dev.jotter.frame.internal.duck;

import dev.jotter.frame.internal.csv.Milliseconds;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/// Fill Tablesaw's columns from DuckDB's vectors, for at most a known number of rows.
final class Sinks {
    private static final long MICROS_A_DAY = 86_400_000_000L;

    private Sinks() {}

    static Sink longs(String name, int rows) {
        return new Longs(rows) {
            @Override
            public Column<?> column() {
                return LongColumn.create(name, values());
            }
        };
    }

    static Sink doubles(String name, int expected) {
        return new Sink() {
            private final double[] values = new double[expected];
            private int size;

            @Override
            public void take(DuckDBReadableVector vector, int rows) {
                VectorMemory.of(vector).ifPresentOrElse(memory -> copy(memory, rows), () -> {
                    for (var row = 0; row < rows; row++) values[size + row] = vector.getDouble(row, Double.NaN);
                });
                size += rows;
            }

            private void copy(VectorMemory memory, int rows) {
                memory.data().asDoubleBuffer().get(values, size, rows);
                if (memory.isWhole()) return;
                for (var row = 0; row < rows; row++) if (memory.isMissing(row)) values[size + row] = Double.NaN;
            }

            @Override
            public Column<?> column() {
                return DoubleColumn.create(name, size == expected ? values : Arrays.copyOf(values, size));
            }
        };
    }

    static Sink booleans(String name) {
        var column = BooleanColumn.create(name);
        return Sink.each(column, (vector, row) -> column.append(vector.getBoolean(row)));
    }

    static Sink times(String name, int rows) {
        var column = TimeColumn.create(name);
        return micros(
                rows,
                column,
                micros -> column.append(LocalTime.ofNanoOfDay(Math.floorMod(micros, MICROS_A_DAY) * 1000)));
    }

    static Sink dateTimes(String name, int rows) {
        var column = DateTimeColumn.create(name);
        return micros(rows, column, micros -> column.append(LocalDateTime.ofInstant(instant(micros), ZoneOffset.UTC)));
    }

    static Sink instants(String name, int rows) {
        var column = InstantColumn.create(name);
        return micros(rows, column, micros -> column.append(instant(micros)));
    }

    private static Sink micros(int rows, Column<?> column, LongConsumer append) {
        return new Longs(rows) {
            private boolean cut;

            @Override
            public Column<?> column() {
                for (var micros : values()) {
                    cut |= micros != MISSING && Milliseconds.cuts(micros);
                    if (micros == MISSING) column.appendMissing();
                    else append.accept(micros);
                }
                return column;
            }

            @Override
            public boolean isCut() {
                return cut;
            }
        };
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /// Collect 64-bit values.
    private abstract static class Longs implements Sink {
        static final long MISSING = Long.MIN_VALUE;

        private final long[] values;
        private int size;

        Longs(int rows) {
            values = new long[rows];
        }

        long[] values() {
            return size == values.length ? values : Arrays.copyOf(values, size);
        }

        @Override
        public void take(DuckDBReadableVector vector, int rows) {
            VectorMemory.of(vector).ifPresentOrElse(memory -> copy(memory, rows), () -> {
                for (var row = 0; row < rows; row++) values[size + row] = vector.getLong(row, MISSING);
            });
            size += rows;
        }

        private void copy(VectorMemory memory, int rows) {
            memory.data().asLongBuffer().get(values, size, rows);
            if (memory.isWhole()) return;
            for (var row = 0; row < rows; row++) if (memory.isMissing(row)) values[size + row] = MISSING;
        }
    }
}
