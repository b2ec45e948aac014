package dev.jotter.frame;

import dev.jotter.frame.internal.draw.Points;
import java.util.Arrays;

/// Divide a range into bins of one width, as wide as Freedman and Diaconis (1981) advise: twice the distance of the
/// quartiles over the cube root of the count.
record Bins(double low, double width, int count) {
    private static final int FEWEST = 5;
    private static final int MOST = 60;

    static Bins of(double[] values) {
        if (values.length == 0) return new Bins(0, 1, 1);
        var sorted = values.clone();
        Arrays.sort(sorted);
        var low = sorted[0];
        var range = sorted[sorted.length - 1] - low;
        if (range == 0) return new Bins(low - 0.5, 1, 1);
        var quartiles = Quantiles.of(sorted, 0.75) - Quantiles.of(sorted, 0.25);
        var advised = 2 * quartiles / Math.cbrt(sorted.length);
        var bins = Math.clamp(advised == 0 ? MOST : (long) Math.ceil(range / advised), FEWEST, MOST);
        return round(low, sorted[sorted.length - 1], range / bins);
    }

    /// Move the edges to round numbers, which people can read off the axis.
    private static Bins round(double low, double high, double advised) {
        var power = Math.pow(10, Math.floor(Math.log10(advised)));
        var lead = advised / power;
        var width = power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
        var from = Math.floor(low / width);
        return new Bins(from * width, width, (int) (Math.floor(high / width) - from) + 1);
    }

    /// Draw the counts as the outline of touching bars.
    Points outline(String name, double[] values) {
        var counts = new int[count];
        for (var value : values) counts[Math.clamp((long) ((value - low) / width), 0, count - 1)]++;
        var x = new double[count * 2 + 2];
        var y = new double[count * 2 + 2];
        for (var bin = 0; bin < count; bin++) {
            x[bin * 2 + 1] = low + bin * width;
            x[bin * 2 + 2] = low + (bin + 1) * width;
            y[bin * 2 + 1] = counts[bin];
            y[bin * 2 + 2] = counts[bin];
        }
        x[0] = low;
        x[count * 2 + 1] = low + count * width;
        return new Points(name, x, y);
    }
}
