package dev.jotter.frame.internal.draw;

/// Paint a line and, paler, what is under it: a density.
///
/// @param ground the value on which it stands
public record Area(Points points, int series, double ground) implements Mark {
    @Override
    public void paint(Canvas canvas, Plane plane) {
        if (points.size() == 0) return;
        var line = Trace.path(points, plane);
        var under = Trace.path(points, plane);
        under.lineTo(plane.x(points.x()[points.size() - 1]), plane.y(ground));
        under.lineTo(plane.x(points.x()[0]), plane.y(ground));
        under.closePath();
        canvas.fill(under, Look.faded(Look.color(series), 0.25));
        canvas.stroke(line, Look.color(series), 1.8, Trace.dashes(series));
    }
}
