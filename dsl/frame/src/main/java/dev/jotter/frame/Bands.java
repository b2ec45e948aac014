package dev.jotter.frame;

import dev.jotter.frame.internal.draw.LinearScale;
import dev.jotter.frame.internal.draw.TimeScale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.columns.Column;

/// Number the values of a column from 0: each value by itself, or in bins where numbers and dates are many.
final class Bands {
    private static final int MOST_VALUES = 30;
    private static final int MOST_BINS = 20;

    private final List<String> names;
    private final int[] bands;
    private final boolean upwards;

    private Bands(List<String> names, int[] bands, boolean upwards) {
        this.names = names;
        this.bands = bands;
        this.upwards = upwards;
    }

    static Bands of(Column<?> column) {
        var ordered = Cells.kind(column) != Kind.TEXT && Cells.kind(column) != Kind.BOOLEAN;
        var numbers = new HashMap<Object, Integer>();
        var rows = new int[column.size()];
        for (var row = 0; row < rows.length; row++) {
            rows[row] = column.isMissing(row) ? -1 : numbers.computeIfAbsent(column.get(row), _ -> numbers.size());
            if (numbers.size() > MOST_VALUES && ordered) return binned(column);
        }
        if (numbers.size() > MOST_VALUES) {
            throw Parts.tooMany(column.name(), numbers.size(), MOST_VALUES, "squares");
        }
        var values = new ArrayList<>(numbers.keySet());
        values.sort(Parts.naturally());
        var places = new int[values.size()];
        for (var place = 0; place < places.length; place++) places[numbers.getOrDefault(values.get(place), 0)] = place;
        for (var row = 0; row < rows.length; row++) if (rows[row] >= 0) rows[row] = places[rows[row]];
        return new Bands(values.stream().map(Bands::name).toList(), rows, ordered);
    }

    private static String name(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : value.toString();
    }

    private static Bands binned(Column<?> column) {
        var axis = Axis.of(column);
        var all = axis.finite(IntStream.range(0, column.size()).toArray());
        var bins = Bins.of(all, HistogramPlot.unit(column)).coarser(MOST_BINS);
        var low = bins.edge(0);
        var high = bins.edge(bins.count());
        var rows = IntStream.range(0, column.size())
                .map(row -> Double.isFinite(axis.value(row)) ? bins.bin(axis.value(row)) : -1)
                .toArray();
        var names = IntStream.range(0, bins.count())
                .mapToObj(bin -> axis.dates()
                        ? TimeScale.label(bins.edge(bin), low, high)
                        : LinearScale.label(bins.edge(bin), low, high))
                .map(name -> name + " –")
                .toList();
        return new Bands(names, rows, true);
    }

    /// Name the bands in their order.
    List<String> names() {
        return names;
    }

    /// Say whether the values have an order in which they grow.
    boolean upwards() {
        return upwards;
    }

    /// Give the number of a row's band, -1 where the value is missing.
    int band(int row) {
        return bands[row];
    }
}
