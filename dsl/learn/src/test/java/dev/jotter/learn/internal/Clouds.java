package dev.jotter.learn.internal;

import dev.jotter.learn.internal.fit.Examples;
import dev.jotter.learn.internal.fit.Matrix;
import java.util.SplittableRandom;

/// Make clouds of points, one per class, that overlap a little.
public final class Clouds {
    private Clouds() {}

    public static Examples of(int rows, int width, int classes, long seed) {
        var random = new SplittableRandom(seed);
        var values = new float[rows * width];
        var labels = new int[rows];
        for (var row = 0; row < rows; row++) {
            labels[row] = row % classes;
            for (var j = 0; j < width; j++) {
                var centre = (labels[row] + j) % classes * 2.0;
                values[row * width + j] = (float) (centre + random.nextGaussian());
            }
        }
        return new Examples(new Matrix(values, rows, width), labels, classes);
    }
}
