package dev.jotter.frame.internal.draw;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/// Divide an axis at round numbers: 1, 2 or 5 times a power of ten. It reckons in halves, which keeps
/// the range of the largest doubles finite.
public record LinearScale(double low, double high) implements Scale {
    private static final double ROOM = 0.04;

    public LinearScale {
        if (!(high > low)) {
            var half = low == 0 ? 0.5 : Math.abs(low) * 0.05;
            low -= half;
            high += half;
        }
    }

    /// Span finite values, with a little room at both ends.
    public static LinearScale around(DoubleStream values) {
        var range = values.summaryStatistics();
        if (range.getCount() == 0) return new LinearScale(0, 1);
        var room = (range.getMax() / 2 - range.getMin() / 2) * 2 * ROOM;
        return new LinearScale(within(range.getMin() - room), within(range.getMax() + room));
    }

    /// Span zero and finite values, with room only where there is no zero: for bars and areas.
    public static LinearScale fromZero(DoubleStream values) {
        var range = values.summaryStatistics();
        if (range.getCount() == 0) return new LinearScale(0, 1);
        var low = Math.min(0, range.getMin());
        var high = Math.max(0, range.getMax());
        if (low == high) return new LinearScale(0, 1);
        var room = (high / 2 - low / 2) * 2 * ROOM;
        return new LinearScale(low < 0 ? within(low - room) : 0, high > 0 ? within(high + room) : 0);
    }

    /// Write an edge between two others as an axis would.
    public static String label(double value, double low, double high) {
        var scale = new LinearScale(low, high);
        return Digits.of(Math.max(Math.abs(low), Math.abs(high)), scale.step(10))
                .write(value);
    }

    private static double within(double value) {
        return Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    @Override
    public double share(double value) {
        return (value / 2 - low / 2) / (high / 2 - low / 2);
    }

    @Override
    public double base() {
        return Math.clamp(0, low, high);
    }

    @Override
    public List<Tick> ticks(int about) {
        var step = step(about);
        var slack = 1e-9;
        var format = Digits.of(Math.max(Math.abs(low), Math.abs(high)), step);
        return LongStream.rangeClosed((long) Math.ceil(low / step - slack), (long) Math.floor(high / step + slack))
                .mapToObj(at -> new Tick(at * step, format.write(at * step)))
                .toList();
    }

    private double step(int about) {
        var rough = 2 * ((high / 2 - low / 2) / Math.max(1, about));
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        return power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
    }
}
