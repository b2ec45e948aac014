package dev.jotter.learn.internal.djl;

import dev.jotter.learn.internal.engine.Dense;
import dev.jotter.learn.internal.engine.Optimizer;
import dev.jotter.learn.internal.fit.Examples;
import dev.jotter.learn.internal.linear.Softmax;
import java.util.List;

/// Train a perceptron with one hidden layer by the book: backpropagation and the optimizers' formulas in doubles.
final class ReferenceNet {
    private final Dense[] shapes;
    private final double[][] values = new double[4][];
    private final double[][] first = new double[4][];
    private final double[][] second = new double[4][];
    private final Optimizer optimizer;
    private int steps;

    ReferenceNet(List<Dense> layers, Optimizer optimizer) {
        this.shapes = layers.toArray(Dense[]::new);
        this.optimizer = optimizer;
        for (var l = 0; l < 2; l++) {
            values[2 * l] = doubles(shapes[l].weights());
            values[2 * l + 1] = doubles(shapes[l].bias());
        }
        for (var i = 0; i < 4; i++) {
            first[i] = new double[values[i].length];
            second[i] = new double[values[i].length];
        }
    }

    double weight(int layer, int i) {
        return values[2 * layer][i];
    }

    double bias(int layer, int i) {
        return values[2 * layer + 1][i];
    }

    double step(Examples batch) {
        var in = shapes[0].in();
        var hidden = shapes[0].out();
        var out = shapes[1].out();
        var gradients = new double[4][];
        for (var i = 0; i < 4; i++) gradients[i] = new double[values[i].length];
        var loss = 0.0;
        for (var row = 0; row < batch.rows(); row++) {
            var h = new double[hidden];
            for (var u = 0; u < hidden; u++) {
                h[u] = values[1][u];
                for (var j = 0; j < in; j++) h[u] += batch.features().at(row, j) * values[0][j * hidden + u];
                h[u] = Math.max(0, h[u]);
            }
            var scores = values[3].clone();
            for (var c = 0; c < out; c++) for (var u = 0; u < hidden; u++) scores[c] += h[u] * values[2][u * out + c];
            var own = scores[batch.labels()[row]];
            loss += Softmax.inPlace(scores) - own;
            scores[batch.labels()[row]] -= 1;
            for (var c = 0; c < out; c++) gradients[3][c] += scores[c];
            for (var u = 0; u < hidden; u++) {
                var back = 0.0;
                for (var c = 0; c < out; c++) {
                    gradients[2][u * out + c] += h[u] * scores[c];
                    back += values[2][u * out + c] * scores[c];
                }
                if (h[u] <= 0) continue;
                gradients[1][u] += back;
                for (var j = 0; j < in; j++)
                    gradients[0][j * hidden + u] += back * batch.features().at(row, j);
            }
        }
        steps++;
        for (var i = 0; i < 4; i++)
            for (var k = 0; k < values[i].length; k++) descend(i, k, gradients[i][k] / batch.rows());
        return loss / batch.rows();
    }

    private void descend(int i, int k, double gradient) {
        switch (optimizer) {
            case Optimizer.Sgd sgd -> values[i][k] -= sgd.rate() * gradient;
            case Optimizer.Adam adam -> {
                first[i][k] = 0.9 * first[i][k] + 0.1 * gradient;
                second[i][k] = 0.999 * second[i][k] + 0.001 * gradient * gradient;
                var mean = first[i][k] / (1 - Math.pow(0.9, steps));
                var square = second[i][k] / (1 - Math.pow(0.999, steps));
                values[i][k] -= adam.rate() * mean / (Math.sqrt(square) + 1e-8);
            }
        }
    }

    private static double[] doubles(float[] floats) {
        var doubles = new double[floats.length];
        for (var i = 0; i < floats.length; i++) doubles[i] = floats[i];
        return doubles;
    }
}
