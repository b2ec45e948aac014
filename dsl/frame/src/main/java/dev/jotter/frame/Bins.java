package dev.jotter.frame;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Divide a range into bins of one width, as wide as Freedman and Diaconis (1981) advise: twice the distance of the
/// quartiles over the cube root of the count.
record Bins(double low, double width, int count) {
    private static final int FEWEST = 5;
    private static final int MOST = 60;

    /// Choose bins for finite values.
    ///
    /// @param unit what all values are multiples of, so that no bin is narrower: 1 for whole numbers, 0 for none
    static Bins of(double[] values, double unit) {
        if (values.length == 0) return new Bins(0, 1, 1);
        var sorted = values.clone();
        Arrays.parallelSort(sorted);
        var low = sorted[0];
        var high = sorted[sorted.length - 1];
        if (high == low) return new Bins(unit > 0 ? low : low - 0.5, Math.max(1, unit), 1);
        var quartiles = Quantiles.of(sorted, 0.75) - Quantiles.of(sorted, 0.25);
        var advised = 2 * quartiles / Math.cbrt(sorted.length);
        var range = Math.min(high - low, Double.MAX_VALUE);
        var bins = Math.clamp(advised == 0 ? MOST : (long) Math.ceil(range / advised), FEWEST, MOST);
        return round(low, high, range / bins, unit);
    }

    /// Move the edges to round numbers, which people can read off the axis.
    private static Bins round(double low, double high, double advised, double unit) {
        var steps = unit > 0 ? Math.max(1, advised / unit) : advised;
        var power = Math.pow(10, Math.floor(Math.log10(steps)));
        var lead = steps / power;
        var width = power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10) * (unit > 0 ? unit : 1);
        var from = Math.floor(low / width);
        return new Bins(from * width, width, (int) (Math.floor(high / width) - from) + 1);
    }

    /// Join neighbours until there are no more than so many.
    Bins coarser(int most) {
        if (count <= most) return this;
        var joined = (count + most - 1) / most;
        return new Bins(low, width * joined, (count + joined - 1) / joined);
    }

    /// Say in which bin a value lies.
    int bin(double value) {
        return Math.clamp((long) Math.floor((value - low) / width), 0, count - 1);
    }

    double edge(int bin) {
        return low + bin * width;
    }

    /// List where bins begin, and where the last one ends.
    double[] edges() {
        return IntStream.rangeClosed(0, count).mapToDouble(this::edge).toArray();
    }

    /// Count the values in each bin.
    double[] counts(double... values) {
        var counts = new double[count];
        for (var value : values) counts[bin(value)]++;
        return counts;
    }
}
