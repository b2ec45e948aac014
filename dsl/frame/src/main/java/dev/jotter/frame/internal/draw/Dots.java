package dev.jotter.frame.internal.draw;

import java.awt.geom.Path2D;

/// Paint a dot for each point, the smaller and the paler the more there are.
///
/// @param series the number of the colour; the second round of colours gets diamonds
/// @param all the points of the whole picture
public record Dots(Points points, int series, int all) implements Mark {
    @Override
    public void paint(Canvas canvas, Plane plane) {
        var radius = all <= 500 ? 3.2 : all <= 5_000 ? 2.4 : 1.7;
        var color = Look.faded(Look.color(series), all <= 500 ? 0.75 : all <= 5_000 ? 0.5 : 0.3);
        for (var at = 0; at < points.size(); at++) {
            var x = plane.x(points.x()[at]);
            var y = plane.y(points.y()[at]);
            if (Look.round(series) == 0) canvas.dot(x, y, radius, color);
            else canvas.fill(diamond(x, y, radius * 1.3), color);
        }
    }

    static Path2D diamond(double x, double y, double radius) {
        var diamond = new Path2D.Double();
        diamond.moveTo(x - radius, y);
        diamond.lineTo(x, y - radius);
        diamond.lineTo(x + radius, y);
        diamond.lineTo(x, y + radius);
        diamond.closePath();
        return diamond;
    }
}
