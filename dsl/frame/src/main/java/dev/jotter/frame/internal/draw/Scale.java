package dev.jotter.frame.internal.draw;

import java.util.List;

/// Map the values of an axis to places along it, and say which of them to name.
public sealed interface Scale permits LinearScale, LogScale, NameScale, TimeScale {
    /// Say where a value stands, from 0 at the low end to 1 at the high end.
    double share(double value);

    /// Name about so many values at round places.
    List<Tick> ticks(int about);

    /// The value that a bar or an area grows from.
    double base();

    /// A value and what is written beside it.
    record Tick(double value, String label) {}
}
