package dev.jotter.learn;

import dev.jotter.learn.internal.fit.Shuffle;
import dev.jotter.model.Predictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Shuffle one raw column after the other among the rows of the test part and see what accuracy is lost.
///
/// A column's features depend on that column alone, so that moving them together is the same as moving its raw values.
record Permutation(Data data, Predictor predictor, int repeats, long seed) {

    /// Give each column's importance, the largest first, equals in the data's order.
    List<Importance> importances() {
        var rows = rows();
        var whole = accuracy(rows);
        var random = new SplittableRandom(seed);
        var importances = new ArrayList<Importance>();
        var at = 0;
        for (var step : data.recipe().steps()) {
            var losses = new double[repeats];
            for (var i = 0; i < repeats; i++) losses[i] = whole - accuracy(shuffled(rows, at, step.width(), random));
            var mean = Arrays.stream(losses).average().orElse(0);
            var square = Arrays.stream(losses)
                    .map(loss -> (loss - mean) * (loss - mean))
                    .average();
            importances.add(new Importance(step.column(), mean, Math.sqrt(square.orElse(0))));
            at += step.width();
        }
        importances.sort(Comparator.comparingDouble(one -> -one.mean()));
        return List.copyOf(importances);
    }

    private float[][] rows() {
        var features = data.part("test").examples().features();
        var rows = new float[features.rows()][];
        for (var r = 0; r < rows.length; r++) {
            rows[r] = Arrays.copyOfRange(features.values(), r * features.width(), (r + 1) * features.width());
        }
        return rows;
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

    private double accuracy(float[][] rows) {
        var labels = data.part("test").examples().labels();
        var answers = predictor.probabilities(rows);
        var right = 0;
        for (var r = 0; r < labels.length; r++) if (best(answers[r]) == labels[r]) right++;
        return (double) right / labels.length;
    }

    private static int best(float[] probabilities) {
        var best = 0;
        for (var c = 1; c < probabilities.length; c++) if (probabilities[c] > probabilities[best]) best = c;
        return best;
    }
}
