package dev.jotter.frame.internal.draw;

import java.awt.geom.Rectangle2D;
import java.util.List;

/// Paint upright bars, one for each name; several series stand beside each other in the band of a name.
///
/// @param values one for each name, NaN for no bar
/// @param place where among those that share a band the series stands
/// @param of how many share a band
public record Columns(List<Double> values, int series, int place, int of) implements Mark {
    @Override
    public void paint(Canvas canvas, Plane plane) {
        var room = plane.band() * (of > 1 ? 0.8 : 0.66);
        var wide = room / of;
        for (var at = 0; at < values.size(); at++) {
            if (Double.isNaN(values.get(at))) continue;
            var from = plane.y(plane.up().base());
            var to = plane.y(values.get(at));
            var left = plane.x(at) - room / 2 + place * wide;
            var gap = of > 1 ? Math.min(1, wide / 5) : 0;
            canvas.fill(
                    new Rectangle2D.Double(left, Math.min(from, to), wide - gap, Math.abs(to - from)),
                    Look.color(series));
        }
    }
}
