package dev.jotter.learn;

import dev.jotter.learn.internal.fit.Shuffle;
import dev.jotter.learn.internal.metric.LogLoss;
import dev.jotter.model.Predictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Shuffle one raw column after the other among the rows of the test part and see what is lost.
///
/// A column's features depend on that column alone, so that moving them together is the same as moving its raw values.
record Permutation(Data data, Predictor predictor, int repeats, long seed) {
    private static final Comparator<Importance> MOST_IMPORTANT_FIRST = Comparator.comparingDouble(Importance::mean)
            .thenComparingDouble(Importance::logLoss)
            .reversed();

    /// Hold how well rows are answered.
    private record Score(double accuracy, double logLoss) {}

    /// Give each column's importance, the largest first, equals in the data's order.
    List<Importance> importances() {
        var rows = data.part("test").examples().features().toArrays();
        var whole = score(rows);
        var random = new SplittableRandom(seed);
        var importances = new ArrayList<Importance>();
        var at = 0;
        for (var step : data.recipe().steps()) {
            var lost = new double[repeats];
            var gained = new double[repeats];
            for (var i = 0; i < repeats; i++) {
                var score = score(shuffled(rows, at, step.width(), random));
                lost[i] = whole.accuracy() - score.accuracy();
                gained[i] = score.logLoss() - whole.logLoss();
            }
            importances.add(
                    new Importance(step.column(), mean(lost), deviation(lost), mean(gained), deviation(gained)));
            at += step.width();
        }
        importances.sort(MOST_IMPORTANT_FIRST);
        return List.copyOf(importances);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double deviation(double[] values) {
        var mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }

    private static float[][] shuffled(float[][] rows, int at, int width, SplittableRandom random) {
        var order = IntStream.range(0, rows.length).toArray();
        Shuffle.inPlace(order, random);
        var shuffled = new float[rows.length][];
        for (var r = 0; r < rows.length; r++) {
            shuffled[r] = rows[r].clone();
            System.arraycopy(rows[order[r]], at, shuffled[r], at, width);
        }
        return shuffled;
    }

    private Score score(float[][] rows) {
        var labels = data.part("test").examples().labels();
        var answers = predictor.probabilities(rows);
        var right = 0;
        for (var r = 0; r < labels.length; r++) if (best(answers[r]) == labels[r]) right++;
        return new Score((double) right / labels.length, LogLoss.of(labels, answers));
    }

    private static int best(float[] probabilities) {
        var best = 0;
        for (var c = 1; c < probabilities.length; c++) if (probabilities[c] > probabilities[best]) best = c;
        return best;
    }
}
