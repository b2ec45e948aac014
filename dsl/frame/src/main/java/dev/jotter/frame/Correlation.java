package dev.jotter.frame;

/// Measure how two columns rise and fall together (Pearson).
final class Correlation {
    private Correlation() {}

    /// Give r over the rows where both are finite, NaN for less than two rows or a constant column. The sums are
    /// updated around running means (Welford, 1962), so that large numbers lose no digits.
    static double of(double[] a, double[] b) {
        var n = 0;
        var meanA = 0.0;
        var meanB = 0.0;
        var squaresA = 0.0;
        var squaresB = 0.0;
        var products = 0.0;
        for (var row = 0; row < a.length; row++) {
            if (!Double.isFinite(a[row]) || !Double.isFinite(b[row])) continue;
            n++;
            var fromA = a[row] - meanA;
            var fromB = b[row] - meanB;
            meanA += fromA / n;
            meanB += fromB / n;
            squaresA += fromA * (a[row] - meanA);
            squaresB += fromB * (b[row] - meanB);
            products += fromA * (b[row] - meanB);
        }
        if (squaresA <= 0 || squaresB <= 0) return Double.NaN;
        return Math.clamp(products / Math.sqrt(squaresA) / Math.sqrt(squaresB), -1, 1);
    }
}
