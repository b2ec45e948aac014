package dev.jotter.frame;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// One named line of a chart.
public record Line(String name, List<Double> x, List<Double> y) {
    public Line {
        x = List.copyOf(x);
        y = List.copyOf(y);
    }

    /// Draw `y` over `x`.
    public static Line of(String name, double[] x, double[] y) {
        return new Line(
                name,
                Arrays.stream(x).boxed().toList(),
                Arrays.stream(y).boxed().toList());
    }

    /// Draw `y` over 1, 2, 3, and so on: epochs, rounds.
    public static Line of(String name, double... y) {
        return of(
                name,
                IntStream.rangeClosed(1, y.length).mapToDouble(Double::valueOf).toArray(),
                y);
    }

    double[] xs() {
        return kept(x);
    }

    double[] ys() {
        return kept(y);
    }

    /// A point with a missing half is left out.
    private double[] kept(List<Double> values) {
        return IntStream.range(0, Math.min(x.size(), y.size()))
                .filter(at -> Double.isFinite(x.get(at)) && Double.isFinite(y.get(at)))
                .mapToObj(values::get)
                .flatMapToDouble(DoubleStream::of)
                .toArray();
    }
}
