package dev.jotter.frame.internal.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Take ink: what a PNG and an SVG file have in common. Lengths are CSS pixels.
public interface Canvas {
    /// Fill a shape.
    void fill(Shape shape, Color color);

    /// Draw along a shape with a round pen; dashes are lengths of ink and of gap in turn, none for a whole line.
    void stroke(Shape shape, Color color, double width, float... dashes);

    /// Put a round dot, of which there may be thousands.
    void dot(double x, double y, double radius, Color color);

    /// Write text as outlines, its base line beginning where `place` puts the origin; scripts that join letters or run
    /// from the right included.
    default void text(String text, Font font, AffineTransform place, Color color) {
        fill(new TextLayout(text, font, Pen.CONTEXT).getOutline(place), color);
    }

    /// Put a picture into a rectangle, its pixels kept as sharp squares.
    void image(BufferedImage image, double x, double y, double width, double height);
}
