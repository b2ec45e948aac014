package dev.jotter.learn.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// One layer `y = relu(x W + b)`, or without relu, with its parameters.
///
/// @param weights `in * out` values, row by row: all that leaves input 0, then input 1, ...
@SuppressWarnings("ArrayRecordComponent")
public record Dense(int in, int out, boolean relu, float[] weights, float[] bias) {

    /// Make the layers of a multilayer perceptron: He's normal start (He et al., 2015, equation 10) before each relu,
    /// Glorot's (2010, equation 12) for the output, zero biases.
    public static List<Dense> mlp(int in, List<Integer> hidden, int out, long seed) {
        var random = new SplittableRandom(seed);
        var layers = new ArrayList<Dense>();
        var width = in;
        for (var units : hidden) {
            layers.add(start(width, units, true, Math.sqrt(2.0 / width), random));
            width = units;
        }
        layers.add(start(width, out, false, Math.sqrt(2.0 / (width + out)), random));
        return layers;
    }

    /// Give the weights by output: `[out][in]`.
    public float[][] transposed() {
        var rows = new float[out][in];
        for (var i = 0; i < weights.length; i++) rows[i % out][i / out] = weights[i];
        return rows;
    }

    private static Dense start(int in, int out, boolean relu, double deviation, SplittableRandom random) {
        var weights = new float[in * out];
        for (var i = 0; i < weights.length; i++) weights[i] = (float) (random.nextGaussian() * deviation);
        return new Dense(in, out, relu, weights, new float[out]);
    }
}
