package dev.jotter.frame.internal.draw;

import java.awt.geom.Path2D;

/// Paint a line through points in their order, and a point that has no neighbour as a dot.
///
/// @param series the number of the colour; the second round of colours is dashed
public record Trace(Points points, int series) implements Mark {
    private static final float[] WHOLE = {};
    private static final float[] DASHED = {6, 5};

    @Override
    public void paint(Canvas canvas, Plane plane) {
        if (points.size() == 0) return;
        if (points.size() == 1) {
            canvas.dot(plane.x(points.x()[0]), plane.y(points.y()[0]), 4, Look.color(series));
            return;
        }
        var width = points.size() > 1_000 ? 1.2 : 2;
        canvas.stroke(path(points, plane), Look.color(series), width, dashes(series));
    }

    static float[] dashes(int series) {
        return Look.round(series) == 0 ? WHOLE : DASHED;
    }

    static Path2D path(Points points, Plane plane) {
        var path = new Path2D.Double();
        for (var at = 0; at < points.size(); at++) {
            var x = plane.x(points.x()[at]);
            var y = plane.y(points.y()[at]);
            if (at == 0) path.moveTo(x, y);
            else path.lineTo(x, y);
        }
        return path;
    }
}
