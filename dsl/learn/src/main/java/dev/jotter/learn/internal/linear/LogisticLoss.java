package dev.jotter.learn.internal.linear;

import dev.jotter.learn.internal.fit.Examples;
import dev.jotter.learn.internal.metric.LogLoss;
import java.util.Arrays;

/// The penalised loss of a multinomial logistic regression and its gradient (Hastie, Tibshirani and Friedman, 2009,
/// section 4.4): mean cross entropy + l2 / (2 n) * |W|². The intercepts carry no penalty.
///
/// Parameters: for each feature the weights of all classes, then the intercepts of all classes.
public final class LogisticLoss implements Objective {
    private final Examples examples;
    private final double l2;

    /// @param l2 the strength of the penalty; 1 is what scikit-learn calls C = 1
    public LogisticLoss(Examples examples, double l2) {
        this.examples = examples;
        this.l2 = l2;
    }

    @Override
    public double at(double[] x, double[] gradient) {
        var width = examples.features().width();
        var classes = examples.classes();
        var n = examples.rows();
        Arrays.fill(gradient, 0);
        var loss = 0.0;
        var scores = new double[classes];
        for (var row = 0; row < n; row++) {
            scores(x, row, scores);
            var own = scores[examples.labels()[row]];
            loss += Softmax.inPlace(scores) - own;
            scores[examples.labels()[row]] -= 1;
            for (var j = 0; j < width; j++) {
                var value = examples.features().at(row, j);
                if (value == 0) continue;
                for (var c = 0; c < classes; c++) gradient[j * classes + c] += value * scores[c];
            }
            for (var c = 0; c < classes; c++) gradient[width * classes + c] += scores[c];
        }
        for (var i = 0; i < x.length; i++) gradient[i] /= n;
        return loss / n + penalty(x, gradient);
    }

    private double penalty(double[] x, double[] gradient) {
        var sum = 0.0;
        for (var i = 0; i < examples.features().width() * examples.classes(); i++) {
            sum += x[i] * x[i];
            gradient[i] += l2 / examples.rows() * x[i];
        }
        return l2 / (2.0 * examples.rows()) * sum;
    }

    private void scores(double[] x, int row, double[] scores) {
        var width = examples.features().width();
        var classes = scores.length;
        System.arraycopy(x, width * classes, scores, 0, classes);
        for (var j = 0; j < width; j++) {
            var value = examples.features().at(row, j);
            if (value == 0) continue;
            for (var c = 0; c < classes; c++) scores[c] += value * x[j * classes + c];
        }
    }

    /// Give the mean cross entropy under the parameters, without the penalty, a row in memory at a time.
    double entropy(double[] x) {
        var one = new double[1][examples.classes()];
        var truth = new int[1];
        var sum = 0.0;
        for (var row = 0; row < examples.rows(); row++) {
            scores(x, row, one[0]);
            Softmax.inPlace(one[0]);
            truth[0] = examples.labels()[row];
            sum += LogLoss.of(truth, one);
        }
        return sum / examples.rows();
    }

    /// Give the probabilities of every row under the parameters.
    public double[][] probabilities(double[] x) {
        var all = new double[examples.rows()][examples.classes()];
        for (var row = 0; row < all.length; row++) {
            scores(x, row, all[row]);
            Softmax.inPlace(all[row]);
        }
        return all;
    }
}
