package dev.jotter.learn.internal.metric;

/// Count what was taken for what: rows are the true classes, columns the predicted ones.
public final class Confusion {
    private final int[][] counts;

    private Confusion(int[][] counts) {
        this.counts = counts;
    }

    /// Count with the most probable class as the prediction; of equals the first.
    public static Confusion of(int[] truth, double[][] probabilities, int classes) {
        var counts = new int[classes][classes];
        for (var row = 0; row < truth.length; row++) counts[truth[row]][best(probabilities[row])]++;
        return new Confusion(counts);
    }

    /// Give the index of the largest value.
    public static int best(double[] probabilities) {
        var best = 0;
        for (var c = 1; c < probabilities.length; c++) if (probabilities[c] > probabilities[best]) best = c;
        return best;
    }

    public int count(int truth, int predicted) {
        return counts[truth][predicted];
    }

    public int classes() {
        return counts.length;
    }

    /// Give the share of rows whose class was found.
    public double accuracy() {
        var right = 0;
        var all = 0;
        for (var t = 0; t < counts.length; t++) {
            right += counts[t][t];
            for (var p = 0; p < counts.length; p++) all += counts[t][p];
        }
        return ratio(right, all);
    }

    /// Give the share of the rows called `c` that are `c`; 0 where none was called so.
    public double precision(int c) {
        var called = 0;
        for (int[] row : counts) called += row[c];
        return ratio(counts[c][c], called);
    }

    /// Give the share of the rows that are `c` which were called so; 0 where there is none.
    public double recall(int c) {
        return ratio(counts[c][c], support(c));
    }

    /// Give the harmonic mean of precision and recall; 0 where both are.
    public double f1(int c) {
        var precision = precision(c);
        var recall = recall(c);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /// Count the rows that are `c`.
    public int support(int c) {
        var sum = 0;
        for (var count : counts[c]) sum += count;
        return sum;
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
