package dev.jotter.frame.internal.draw;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Hold one named series of points. Not copied: whoever makes one gives its arrays away.
public final class Points {
    private final String name;
    private final double[] x;
    private final double[] y;

    public Points(String name, double[] x, double[] y) {
        this.name = name;
        this.x = x;
        this.y = y;
    }

    /// Count the points.
    public int size() {
        return x.length;
    }

    /// Keep at most so many points, evenly taken.
    public Points thinned(int most) {
        if (size() <= most) return this;
        return at(IntStream.range(0, most)
                .map(at -> (int) ((long) at * size() / most))
                .toArray());
    }

    /// Order the points by x, those of the same x as they came.
    public Points sorted() {
        return at(IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparingDouble(at -> x[at]))
                .mapToInt(Integer::intValue)
                .toArray());
    }

    private Points at(int... places) {
        return new Points(
                name,
                IntStream.of(places).mapToDouble(at -> x[at]).toArray(),
                IntStream.of(places).mapToDouble(at -> y[at]).toArray());
    }

    String name() {
        return name;
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }
}
