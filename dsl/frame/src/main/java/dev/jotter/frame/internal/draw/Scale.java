package dev.jotter.frame.internal.draw;

import java.util.List;
import java.util.stream.LongStream;

/// Divide an axis at round numbers: 1, 2 or 5 times a power of ten.
record Scale(double low, double high, double step) {
    static Scale over(double low, double high, int ticks) {
        var range = high > low ? high - low : 1;
        var rough = range / ticks;
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        var step = power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
        return new Scale(low, low + range, step);
    }

    /// Say where a value stands, from 0 at the low end to 1 at the high end.
    double share(double value) {
        return (value - low) / (high - low);
    }

    List<Double> ticks() {
        var slack = 1e-9;
        return LongStream.rangeClosed((long) Math.ceil(low / step - slack), (long) Math.floor(high / step + slack))
                .mapToObj(at -> at * step)
                .toList();
    }
}
