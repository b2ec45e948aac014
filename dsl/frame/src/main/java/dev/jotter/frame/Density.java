package dev.jotter.frame;

import dev.jotter.frame.internal.draw.Points;
import java.util.Arrays;

/// Estimate a density by Gaussian kernels as wide as Silverman's rule of thumb says (1986, equation 3.31).
final class Density {
    private static final int PLACES = 256;
    private static final int CELLS = 2_048;

    /// So many widths beyond the last value, a kernel has nothing left to give.
    private static final double REACH = 3;

    private Density() {}

    /// Give the curve over finite values.
    static Points of(String name, double... values) {
        var sorted = values.clone();
        Arrays.parallelSort(sorted);
        var width = width(sorted);
        var low = sorted[0] - REACH * width;
        var high = sorted[sorted.length - 1] + REACH * width;
        var weights = weights(sorted, low, high);
        var step = (high - low) / CELLS;
        var x = new double[PLACES];
        var y = new double[PLACES];
        for (var at = 0; at < PLACES; at++) {
            x[at] = low + (high - low) * at / (PLACES - 1);
            for (var cell = 0; cell < CELLS; cell++) {
                var distance = (x[at] - (low + (cell + 0.5) * step)) / width;
                if (weights[cell] > 0) y[at] += weights[cell] * Math.exp(-distance * distance / 2);
            }
            y[at] /= sorted.length * width * Math.sqrt(2 * Math.PI);
        }
        return new Points(name, x, y);
    }

    private static double width(double... sorted) {
        var mean = Arrays.stream(sorted).average().orElse(0);
        var squares = Arrays.stream(sorted)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        var deviation = Math.sqrt(squares / Math.max(1, sorted.length - 1));
        var quartiles = (Quantiles.of(sorted, 0.75) - Quantiles.of(sorted, 0.25)) / 1.34;
        var spread = quartiles > 0 ? Math.min(deviation, quartiles) : deviation;
        var width = 0.9 * spread * Math.pow(sorted.length, -0.2);
        if (width > 0) return width;
        return sorted[0] == 0 ? 0.1 : Math.abs(sorted[0]) * 0.02;
    }

    /// Count values in narrow cells first, so that a million of them cost no more than a thousand.
    private static double[] weights(double[] sorted, double low, double high) {
        var weights = new double[CELLS];
        for (var value : sorted) weights[(int) Math.clamp((value - low) / (high - low) * CELLS, 0, CELLS - 1)]++;
        return weights;
    }
}
