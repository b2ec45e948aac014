package dev.jotter.frame;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;

/// Sum up a column of numbers by one sort of its values; figures that there are none of are NaN.
record NumberSummary(
        String name,
        boolean names,
        int missing,
        long distinct,
        double mean,
        double deviation,
        double min,
        double first,
        double median,
        double third,
        double max,
        int outliers)
        implements ColumnSummary {
    private static final double EXACT = 0x1p53;

    static NumberSummary of(Column<?> column) {
        var sorted = sorted(Cells.numbers(column));
        // Beyond this, two whole numbers may be the same double.
        var exact = sorted.length == 0 || Math.max(-sorted[0], sorted[sorted.length - 1]) < EXACT;
        var distinct = column instanceof LongColumn whole && !exact
                ? Distinct.of(whole.asLongArray()) - (whole.countMissing() > 0 ? 1 : 0)
                : Distinct.ofSorted(sorted);
        var mean = mean(sorted);
        return new NumberSummary(
                column.name(),
                Cells.typeWord(column).equals("whole number"),
                column.countMissing(),
                distinct,
                mean,
                deviation(mean, sorted),
                Quantiles.of(sorted, 0),
                Quantiles.of(sorted, 0.25),
                Quantiles.of(sorted, 0.5),
                Quantiles.of(sorted, 0.75),
                Quantiles.of(sorted, 1),
                sorted.length == 0 ? 0 : Fences.of(sorted).beyond());
    }

    /// Sort what is there; NaN comes last, and is cut off.
    private static double[] sorted(double... values) {
        Arrays.sort(values);
        var end = values.length;
        while (end > 0 && Double.isNaN(values[end - 1])) end--;
        return end == values.length ? values : Arrays.copyOf(values, end);
    }

    private static double mean(double... values) {
        var sum = 0.0;
        for (var value : values) sum += value;
        return sum / values.length;
    }

    private static double deviation(double mean, double... values) {
        var sum = 0.0;
        for (var value : values) sum += (value - mean) * (value - mean);
        return values.length < 2 ? Double.NaN : Math.sqrt(sum / (values.length - 1));
    }

    @Override
    public List<@Nullable Object> cells() {
        return Stream.<@Nullable Object>concat(
                        Stream.of(name, missing, distinct),
                        Stream.concat(
                                Stream.of(mean, deviation, min, first, median, third, max)
                                        .map(NumberSummary::shown),
                                Stream.of(outliers)))
                .toList();
    }

    private static @Nullable Object shown(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
