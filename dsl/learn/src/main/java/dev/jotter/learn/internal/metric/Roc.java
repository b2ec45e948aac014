package dev.jotter.learn.internal.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Follow the true and false positive rates of one class against the rest, from the surest row to the least sure.
///
/// @param falsePositive the share of the other rows called so, rising from 0 to 1
/// @param truePositive the share of the class's rows found, rising from 0 to 1
@SuppressWarnings("ArrayRecordComponent")
public record Roc(double[] falsePositive, double[] truePositive) {

    /// Make the curve of class `c`. Rows of equal probability make one step together, so that ties count half
    /// (Fawcett, 2006, algorithm 1). Without rows of either side it has no points.
    public static Roc of(int[] truth, double[][] probabilities, int c) {
        var order = IntStream.range(0, truth.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -probabilities[row][c]))
                .mapToInt(Integer::intValue)
                .toArray();
        var positives = (int) IntStream.of(truth).filter(t -> t == c).count();
        var negatives = truth.length - positives;
        if (positives == 0 || negatives == 0) return new Roc(new double[0], new double[0]);
        var x = new double[truth.length + 1];
        var y = new double[truth.length + 1];
        var points = 1;
        var found = 0;
        for (var i = 0; i < order.length; i++) {
            if (truth[order[i]] == c) found++;
            var tied = i + 1 < order.length && probabilities[order[i]][c] == probabilities[order[i + 1]][c];
            if (tied) continue;
            x[points] = (double) (i + 1 - found) / negatives;
            y[points++] = (double) found / positives;
        }
        return new Roc(Arrays.copyOf(x, points), Arrays.copyOf(y, points));
    }

    /// Give the area under the curve by trapezoids; NaN where there is no curve.
    public double area() {
        if (falsePositive.length == 0) return Double.NaN;
        var area = 0.0;
        for (var i = 1; i < falsePositive.length; i++) {
            area += (falsePositive[i] - falsePositive[i - 1]) * (truePositive[i] + truePositive[i - 1]) / 2;
        }
        return area;
    }

    /// Give the mean area over the classes, each against the rest, leaving out classes that have no curve.
    public static double meanArea(int[] truth, double[][] probabilities, int classes) {
        // With two classes both curves are the same one, seen from either end.
        return IntStream.range(classes == 2 ? 1 : 0, classes)
                .mapToDouble(c -> of(truth, probabilities, c).area())
                .filter(area -> !Double.isNaN(area))
                .average()
                .orElse(Double.NaN);
    }
}
