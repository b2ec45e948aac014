package dev.jotter.frame.internal.draw;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Divide an axis by powers of ten; only values above 0 have a place.
public record LogScale(double low, double high) implements Scale {
    /// Span the values above 0, out to what a label can say.
    public static LogScale around(DoubleStream values) {
        var range = values.filter(value -> value > 0).summaryStatistics();
        if (range.getCount() == 0) return new LogScale(1, 10);
        var room = Math.pow(range.getMax() / range.getMin(), 0.04);
        if (room == 1) return new LogScale(range.getMin() / 3, range.getMax() * 3);
        return new LogScale(range.getMin() / room, range.getMax() * room);
    }

    @Override
    public double share(double value) {
        return Math.log(value / low) / Math.log(high / low);
    }

    @Override
    public double base() {
        return low;
    }

    @Override
    public List<Tick> ticks(int about) {
        var from = (int) Math.ceil(Math.log10(low) - 1e-9);
        var to = (int) Math.floor(Math.log10(high) + 1e-9);
        if (to - from < 1) return between(from, to, about);
        var each = Math.max(1, (int) Math.ceil((to - from + 1.0) / Math.max(1, about)));
        return IntStream.rangeClosed(from, to)
                .filter(power -> Math.floorMod(power, each) == 0)
                .mapToObj(power -> Math.pow(10, power))
                .map(value -> new Tick(value, Digits.brief(value)))
                .toList();
    }

    /// Within one power of ten, take 1, 2 and 5 times it, or round steps where even these are too wide.
    private List<Tick> between(int from, int to, int about) {
        var ticks = IntStream.rangeClosed(from - 1, to)
                .boxed()
                .flatMap(power -> DoubleStream.of(1, 2, 5)
                        .map(lead -> lead * Math.pow(10, power))
                        .boxed())
                .filter(value -> value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9))
                .map(value -> new Tick(value, Digits.brief(value)))
                .toList();
        return ticks.size() >= 2 ? ticks : new LinearScale(low, high).ticks(about);
    }
}
