package dev.jotter.frame.internal.draw;

import java.util.List;
import java.util.stream.IntStream;

/// Give each name a band of an axis: the first is at 0, the second at 1.
public record NameScale(List<String> names) implements Scale {
    public NameScale {
        names = List.copyOf(names);
    }

    @Override
    public double share(double value) {
        return (value + 0.5) / Math.max(1, names.size());
    }

    @Override
    public double base() {
        return -0.5;
    }

    @Override
    public List<Tick> ticks(int about) {
        return IntStream.range(0, names.size())
                .mapToObj(at -> new Tick(at, names.get(at)))
                .toList();
    }
}
