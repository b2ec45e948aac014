package dev.jotter.frame;

import java.util.Optional;

/// Say what to draw of a frame. Immutable.
///
/// @param shape how it is drawn
/// @param x the column along the horizontal axis
/// @param y the column along the vertical axis; empty for a histogram, which counts
/// @param by the column whose values part the rows into coloured series
/// @param title the line above the picture, or the empty string
public record Plot(Shape shape, String x, Optional<String> y, Optional<String> by, String title) {
    /// How a plot is drawn.
    public enum Shape {
        SCATTER,
        LINE,
        BAR,
        HISTOGRAM
    }

    /// Draw one point per row.
    public static Plot scatter(String x, String y) {
        return new Plot(Shape.SCATTER, x, Optional.of(y), Optional.empty(), "");
    }

    /// Draw one line through the rows, in the order of `x`, a number or a date.
    public static Plot line(String x, String y) {
        return new Plot(Shape.LINE, x, Optional.of(y), Optional.empty(), "");
    }

    /// Draw one bar per value of `x`: `y`, or its mean where several rows share a value of `x`.
    public static Plot bar(String x, String y) {
        return new Plot(Shape.BAR, x, Optional.of(y), Optional.empty(), "");
    }

    /// Draw how often the values of a column come.
    public static Plot histogram(String column) {
        return new Plot(Shape.HISTOGRAM, column, Optional.empty(), Optional.empty(), "");
    }

    /// Give every value of a column a colour of its own.
    public Plot by(String column) {
        return new Plot(shape, x, y, Optional.of(column), title);
    }

    /// Put a title above the picture.
    public Plot title(String title) {
        return new Plot(shape, x, y, by, title);
    }
}
