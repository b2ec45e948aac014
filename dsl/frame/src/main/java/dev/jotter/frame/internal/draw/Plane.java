package dev.jotter.frame.internal.draw;

import java.awt.geom.Rectangle2D;

/// Know where on the picture a value of two axes stands.
public record Plane(Rectangle2D area, Scale across, Scale up) {
    /// Give the place of a value of the horizontal axis.
    public double x(double value) {
        return area.getX() + across.share(value) * area.getWidth();
    }

    /// Give the place of a value of the vertical axis.
    public double y(double value) {
        return area.getMaxY() - up.share(value) * area.getHeight();
    }

    /// The width of one step of the horizontal axis: a name's band.
    public double band() {
        return x(1) - x(0);
    }
}
