package dev.jotter.frame.internal.draw;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Paint box plots (Tukey, 1977): the box holds the middle half, its line is the median, the whiskers reach to the last
/// values within one and a half boxes, and the dots are those beyond.
///
/// @param boxes one for each name
public record Boxes(List<Box> boxes, boolean colored) implements Mark {
    /// Five numbers and what lies beyond them; NaN for a name without values.
    public record Box(double low, double first, double median, double third, double high, List<Double> beyond) {}

    @Override
    public void paint(Canvas canvas, Plane plane) {
        var half = Math.min(34, plane.band() * 0.3);
        for (var at = 0; at < boxes.size(); at++) {
            var box = boxes.get(at);
            if (!Double.isNaN(box.median())) paint(canvas, plane, box, plane.x(at), half, colored ? at : 0);
        }
    }

    private static void paint(Canvas canvas, Plane plane, Box box, double x, double half, int series) {
        var color = Look.color(series);
        var first = plane.y(box.first());
        var third = plane.y(box.third());
        canvas.stroke(new Line2D.Double(x, plane.y(box.low()), x, first), color, 1.5);
        canvas.stroke(new Line2D.Double(x, third, x, plane.y(box.high())), color, 1.5);
        for (var end : List.of(box.low(), box.high())) {
            canvas.stroke(new Line2D.Double(x - half / 2, plane.y(end), x + half / 2, plane.y(end)), color, 1.5);
        }
        var body = new Rectangle2D.Double(x - half, third, 2 * half, first - third);
        canvas.fill(body, Look.shade(color, 0.3));
        canvas.stroke(body, color, 1.5);
        var middle = plane.y(box.median());
        canvas.stroke(new Line2D.Double(x - half, middle, x + half, middle), color, 2.6);
        var size = box.beyond().size() > 200 ? 1.6 : 2.6;
        for (var value : box.beyond()) canvas.dot(x, plane.y(value), size, Look.faded(color, 0.6));
    }
}
