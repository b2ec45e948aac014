package dev.jotter.frame.internal.draw;

import java.util.Comparator;
import java.util.stream.DoubleStream;
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

    /// Give the name that a legend shows.
    public String name() {
        return name;
    }

    /// Count the points.
    public int size() {
        return x.length;
    }

    /// Stream the places along the horizontal axis.
    public DoubleStream across() {
        return DoubleStream.of(x);
    }

    /// Stream the places along the vertical axis.
    public DoubleStream up() {
        return DoubleStream.of(y);
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
        if (IntStream.range(1, x.length).allMatch(at -> x[at - 1] <= x[at])) return this;
        return at(IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparingDouble(at -> x[at]))
                .mapToInt(Integer::intValue)
                .toArray());
    }

    /// Keep of points that are sorted what a line of so many pixels shows: in each pixel the first, the lowest, the
    /// highest and the last (M4, Jugel and others, 2014).
    public Points line(int pixels) {
        if (size() <= 4 * pixels) return this;
        var low = x[0];
        var wide = (x[x.length - 1] - low) / pixels;
        var kept = IntStream.builder();
        for (var from = 0; from < size(); ) {
            var edge = low + wide * (Math.floor((x[from] - low) / wide) + 1);
            var to = from + 1;
            while (to < size() && x[to] < edge) to++;
            keep(kept, from, to);
            from = to;
        }
        return at(kept.build().toArray());
    }

    private void keep(IntStream.Builder kept, int from, int to) {
        var lowest = from;
        var highest = from;
        for (var at = from; at < to; at++) {
            if (y[at] < y[lowest]) lowest = at;
            if (y[at] > y[highest]) highest = at;
        }
        IntStream.of(from, lowest, highest, to - 1).sorted().distinct().forEach(kept::add);
    }

    /// Keep the points between two places of the horizontal axis.
    public Points within(double low, double high) {
        return at(IntStream.range(0, size())
                .filter(at -> x[at] >= low && x[at] <= high)
                .toArray());
    }

    /// Stretch the heights so that 0 comes to stand at `low` and `most` at `high`.
    public Points between(double most, double low, double high) {
        return new Points(
                name, x, up().map(value -> low + value / most * (high - low)).toArray());
    }

    private Points at(int... places) {
        return new Points(
                name,
                IntStream.of(places).mapToDouble(at -> x[at]).toArray(),
                IntStream.of(places).mapToDouble(at -> y[at]).toArray());
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }
}
