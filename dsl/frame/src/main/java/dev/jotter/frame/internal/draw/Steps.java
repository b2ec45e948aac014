package dev.jotter.frame.internal.draw;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

/// Paint counts of touching bins: one series as bars, several as outlines through which the others are seen.
///
/// @param edges one more than there are counts
public record Steps(List<Double> edges, List<Double> counts, int series, boolean alone) implements Mark {
    /// Take arrays.
    public static Steps of(double[] edges, double[] counts, int series, boolean alone) {
        return new Steps(
                Arrays.stream(edges).boxed().toList(),
                Arrays.stream(counts).boxed().toList(),
                series,
                alone);
    }

    @Override
    public void paint(Canvas canvas, Plane plane) {
        if (alone) bars(canvas, plane);
        else outline(canvas, plane);
    }

    private void bars(Canvas canvas, Plane plane) {
        var ground = plane.y(plane.up().base());
        for (var bin = 0; bin < counts.size(); bin++) {
            if (counts.get(bin) <= 0) continue;
            var left = plane.x(edges.get(bin));
            var top = plane.y(counts.get(bin));
            var wide = plane.x(edges.get(bin + 1)) - left;
            var gap = Math.min(1, wide / 5);
            canvas.fill(new Rectangle2D.Double(left + gap / 2, top, wide - gap, ground - top), Look.color(series));
        }
    }

    private void outline(Canvas canvas, Plane plane) {
        var ground = plane.y(plane.up().base());
        var path = new Path2D.Double();
        path.moveTo(plane.x(edges.getFirst()), ground);
        for (var bin = 0; bin < counts.size(); bin++) {
            var height = counts.get(bin) <= 0 ? ground : plane.y(counts.get(bin));
            path.lineTo(plane.x(edges.get(bin)), height);
            path.lineTo(plane.x(edges.get(bin + 1)), height);
        }
        path.lineTo(plane.x(edges.getLast()), ground);
        canvas.fill(path, Look.faded(Look.color(series), 0.3));
        canvas.stroke(path, Look.color(series), 1.2, Trace.dashes(series));
    }
}
