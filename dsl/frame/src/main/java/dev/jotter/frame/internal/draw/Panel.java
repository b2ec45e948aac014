package dev.jotter.frame.internal.draw;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Paint marks over two axes with their ticks and titles.
///
/// @param x the title of the horizontal axis
/// @param y the title of the vertical axis
public record Panel(String x, String y, Scale across, Scale up, List<Mark> marks) {
    private static final double TITLE = 22;
    private static final double MARGIN = 12;
    private static final double NARROWEST = 60;
    private static final double GAP = 22;
    private static final double LONGEST = 130;
    private static final double SLOPE = Math.sqrt(0.5);

    /// Fill a rectangle, labels included.
    void paint(Canvas canvas, Rectangle2D room) {
        var beside = (y.isEmpty() ? 0 : TITLE) + longest(up.ticks(upTicks(room.getHeight()))) + 8;
        var left = room.getX() + Math.max(beside, slope(room.getWidth() - beside));
        var width = room.getMaxX() - left;
        var below = slanted(width) ? Math.min(LONGEST, longest(across.ticks(1))) * SLOPE + 14 : 20;
        var bottom = room.getMaxY() - below - (x.isEmpty() ? 0 : TITLE);
        var area = new Rectangle2D.Double(left, room.getY(), width, bottom - room.getY());
        paint(canvas, area, true, true);
        Look.LABEL.centred(canvas, Look.LABEL.fit(x, width), area.getCenterX(), room.getMaxY() - 3);
        Look.LABEL.upwards(canvas, Look.LABEL.fit(y, area.getHeight()), room.getX() + 9, area.getCenterY());
    }

    /// The first slanted name begins at the left of its place.
    private double slope(double width) {
        if (!slanted(width)) return 0;
        var names = across.ticks(1);
        return Math.min(LONGEST, Look.TICK.width(names.getFirst().label())) * SLOPE - width / names.size() / 2 - 4;
    }

    /// Paint the marks into an area, and outside of it the labels that are asked for.
    void paint(Canvas canvas, Rectangle2D area, boolean left, boolean below) {
        var plane = new Plane(area, across, up);
        for (var tick : up.ticks(upTicks(area.getHeight()))) {
            var y = plane.y(tick.value());
            canvas.stroke(new Line2D.Double(area.getX(), y, area.getMaxX(), y), Look.GRID, 1);
            if (left) Look.TICK.right(canvas, tick.label(), area.getX() - 8, y + 4);
        }
        for (var tick : across.ticks(acrossTicks(area.getWidth()))) {
            var x = plane.x(tick.value());
            if (!(across instanceof NameScale)) {
                canvas.stroke(new Line2D.Double(x, area.getY(), x, area.getMaxY()), Look.GRID, 1);
            }
            if (below) label(canvas, tick.label(), x, area);
        }
        for (var mark : marks) mark.paint(canvas, plane);
        canvas.stroke(new Line2D.Double(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY()), Look.AXIS, 1);
        if (up instanceof LinearScale(var low, var high) && low < 0 && high > 0) {
            canvas.stroke(new Line2D.Double(area.getX(), plane.y(0), area.getMaxX(), plane.y(0)), Look.AXIS, 1);
        }
    }

    private void label(Canvas canvas, String text, double x, Rectangle2D area) {
        if (slanted(area.getWidth())) {
            Look.TICK.slanted(canvas, Look.TICK.fit(text, LONGEST), x + 4, area.getMaxY() + 13);
            return;
        }
        var half = Look.TICK.width(text) / 2;
        Look.TICK.centred(canvas, text, Math.min(x, area.getMaxX() + MARGIN - half), area.getMaxY() + 16);
    }

    /// Names are slanted when they would run into each other; numbers and dates are thinned out instead.
    private boolean slanted(double width) {
        if (!(across instanceof NameScale names)) return false;
        return names.names().size() * (longest(names.ticks(1)) + 10) > width;
    }

    private static int upTicks(double height) {
        return (int) Math.max(3, height / 50);
    }

    /// As many as stand beside each other without touching.
    private int acrossTicks(double width) {
        for (var about = (int) Math.max(4, width / NARROWEST); about > 2; about--) {
            var ticks = across.ticks(about);
            if (ticks.size() * (longest(ticks) + GAP) <= width) return about;
        }
        return 2;
    }

    private static double longest(List<Scale.Tick> ticks) {
        return ticks.stream()
                .mapToDouble(tick -> Look.TICK.width(tick.label()))
                .max()
                .orElse(0);
    }
}
