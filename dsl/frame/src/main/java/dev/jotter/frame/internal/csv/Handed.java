package dev.jotter.frame.internal.csv;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.strings.NullDictionaryMap;
import tech.tablesaw.columns.strings.TextualStringData;

/// Make Tablesaw's columns of arrays that nobody else uses, which may be longer than the column.
///
/// Tablesaw's public ways copy the array. That doubles what a large file needs while it is read, so the array is handed
/// to the constructor behind them, and copied where that cannot be reached.
public final class Handed {
    private Handed() {}

    public static Column<?> whole(String name, long[] values, int rows) {
        return column(
                LongColumn.class,
                name,
                LongArrayList.wrap(values, rows),
                () -> LongColumn.create(name, cut(values, rows)));
    }

    public static Column<?> decimal(String name, double[] values, int rows) {
        return column(
                DoubleColumn.class,
                name,
                DoubleArrayList.wrap(values, rows),
                () -> DoubleColumn.create(name, Arrays.copyOf(values, rows)));
    }

    public static Column<?> dates(String name, int[] values, int rows) {
        return column(
                DateColumn.class,
                name,
                IntArrayList.wrap(values, rows),
                () -> DateColumn.createInternal(name, Arrays.copyOf(values, rows)));
    }

    public static Column<?> times(String name, int[] values, int rows) {
        return column(
                TimeColumn.class,
                name,
                IntArrayList.wrap(values, rows),
                () -> TimeColumn.createInternal(name, Arrays.copyOf(values, rows)));
    }

    public static Column<?> dateTimes(String name, long[] values, int rows) {
        return column(
                DateTimeColumn.class,
                name,
                LongArrayList.wrap(values, rows),
                () -> DateTimeColumn.createInternal(name, cut(values, rows)));
    }

    public static Column<?> instants(String name, long[] values, int rows) {
        return column(
                InstantColumn.class,
                name,
                LongArrayList.wrap(values, rows),
                () -> InstantColumn.createInternal(name, cut(values, rows)));
    }

    private static long[] cut(long[] values, int rows) {
        return Arrays.copyOf(values, rows);
    }

    private static Column<?> column(
            Class<? extends Column<?>> type, String name, Object list, Supplier<Column<?>> copied) {
        return constructor(type, list.getClass())
                .<Column<?>>map(make -> made(make, name, list))
                .orElseGet(copied);
    }

    private static Optional<MethodHandle> constructor(Class<?> type, Class<?> list) {
        try {
            return Optional.of(MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class, String.class, list)));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static Column<?> made(MethodHandle make, String name, Object list) {
        try {
            return (Column<?>) make.invoke(name, list);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A constructor throws no such thing.", e);
        }
    }

    /// Let a map without keys hold these texts, which may be done once; false when it cannot be reached.
    static boolean texts(NullDictionaryMap map, List<String> texts) {
        try {
            var data = MethodHandles.privateLookupIn(NullDictionaryMap.class, MethodHandles.lookup())
                    .findGetter(NullDictionaryMap.class, "data", TextualStringData.class);
            var values = MethodHandles.privateLookupIn(TextualStringData.class, MethodHandles.lookup())
                    .findSetter(TextualStringData.class, "values", List.class);
            values.invoke(data.invoke(map), texts);
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A field throws no such thing.", e);
        }
    }
}
