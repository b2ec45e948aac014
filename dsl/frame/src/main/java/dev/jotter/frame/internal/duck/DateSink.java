package dev.jotter.frame.internal.duck;

import java.time.LocalDate;
import java.util.Arrays;
import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;

/// Collect dates. They come as days since 1970, and since few of them differ, each is made once.
final class DateSink implements Sink {
    private static final int MISSING = Integer.MIN_VALUE;
    private static final int SLOTS = 1 << 12;

    private final String name;
    private final int[] packed;
    private final int[] days = new int[SLOTS];
    private final int[] made = new int[SLOTS];
    private int size;

    DateSink(String name, int rows) {
        this.name = name;
        packed = new int[rows];
        // No day stands in the slot of its successor.
        Arrays.setAll(days, slot -> slot + 1);
    }

    @Override
    public void take(DuckDBReadableVector vector, int rows) {
        VectorMemory.of(vector)
                .ifPresentOrElse(
                        memory -> {
                            for (var row = 0; row < rows; row++) {
                                put(
                                        memory.isMissing(row)
                                                ? MISSING
                                                : made(memory.data().getInt(row << 2)));
                            }
                        },
                        () -> {
                            for (var row = 0; row < rows; row++) {
                                put(vector.isNull(row) ? MISSING : PackedLocalDate.pack(vector.getLocalDate(row)));
                            }
                        });
    }

    private void put(int date) {
        packed[size++] = date;
    }

    private int made(int day) {
        var slot = day & SLOTS - 1;
        if (days[slot] != day) {
            days[slot] = day;
            made[slot] = PackedLocalDate.pack(LocalDate.ofEpochDay(day));
        }
        return made[slot];
    }

    @Override
    public Column<?> column() {
        return DateColumn.createInternal(name, size == packed.length ? packed : Arrays.copyOf(packed, size));
    }
}
