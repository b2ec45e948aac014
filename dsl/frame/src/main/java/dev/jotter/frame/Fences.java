package dev.jotter.frame;

/// Part off the outliers by Tukey's fences (1977): what lies more than one and a half times the distance of the
/// quartiles below the first or above the third.
///
/// @param below how many values lie below the lower fence
/// @param above how many values lie above the upper fence
/// @param lowest the least value that does not
/// @param highest the greatest value that does not
record Fences(int below, int above, double lowest, double highest) {
    private static final double REACH = 1.5;

    /// Look at finite values in their order.
    static Fences of(double... sorted) {
        if (sorted.length == 0) return new Fences(0, 0, Double.NaN, Double.NaN);
        var first = Quantiles.of(sorted, 0.25);
        var third = Quantiles.of(sorted, 0.75);
        var from = 0;
        while (sorted[from] < first - REACH * (third - first)) from++;
        var to = sorted.length - 1;
        while (sorted[to] > third + REACH * (third - first)) to--;
        return new Fences(from, sorted.length - 1 - to, sorted[from], sorted[to]);
    }

    /// Count the outliers.
    int beyond() {
        return below + above;
    }
}
