package dev.jotter.learn.internal.metric;

/// Measure how surprised the probabilities are by the truth.
public final class LogLoss {
    /// A probability of nought would cost infinity; single precision cannot tell it from this.
    private static final double LEAST = 1e-7;

    private LogLoss() {}

    /// Give the mean of -log(probability of the true class), in nats; NaN without rows.
    public static double of(int[] truth, double[][] probabilities) {
        if (truth.length == 0) return Double.NaN;
        var sum = 0.0;
        for (var row = 0; row < truth.length; row++) sum -= Math.log(Math.max(LEAST, probabilities[row][truth[row]]));
        return sum / truth.length;
    }
}
