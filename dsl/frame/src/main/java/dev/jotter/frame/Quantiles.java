package dev.jotter.frame;

/// Find quantiles by linear interpolation (Hyndman and Fan, 1996, type 7), as NumPy, R and DuckDB do.
final class Quantiles {
    private Quantiles() {}

    /// Give the value below which `share` of the sorted values lie.
    static double of(double[] sorted, double share) {
        if (sorted.length == 0) return Double.NaN;
        var place = share * (sorted.length - 1);
        var below = (int) Math.floor(place);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }
}
