package dev.jotter.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Say what to draw of a frame. Immutable.
///
/// @param shape how it is drawn
/// @param columns the columns that are drawn; the first one stands along the horizontal axis where there is one
/// @param by the column whose values part the rows into coloured series
/// @param title the line above the picture, or the empty string
/// @param axes what is said of the axes
public record Plot(Shape shape, List<String> columns, Optional<String> by, String title, Axes axes) {
    /// How a plot is drawn.
    public enum Shape {
        SCATTER,
        LINE,
        BAR,
        HISTOGRAM,
        DENSITY,
        BOX,
        HEAT,
        CORRELATION,
        PAIRS
    }

    /// Titles of the axes, the empty string for the columns' names, and which of the axes goes by powers of ten.
    public record Axes(String x, String y, boolean logX, boolean logY) {}

    public Plot {
        columns = List.copyOf(columns);
    }

    private static Plot of(Shape shape, List<String> columns) {
        return new Plot(shape, columns, Optional.empty(), "", new Axes("", "", false, false));
    }

    private static Plot over(Shape shape, String x, String... y) {
        var columns = new ArrayList<String>();
        columns.add(x);
        columns.addAll(List.of(y));
        return of(shape, columns);
    }

    /// Draw one point per row.
    public static Plot scatter(String x, String... y) {
        return over(Shape.SCATTER, x, y);
    }

    /// Draw a line through the rows, in the order of `x`, a number or a date.
    public static Plot line(String x, String... y) {
        return over(Shape.LINE, x, y);
    }

    /// Draw one bar per value of `x`: the mean of `y`, or without one how many rows have the value.
    public static Plot bar(String x, String... y) {
        return over(Shape.BAR, x, y);
    }

    /// Draw how often the values of columns come.
    public static Plot histogram(String... columns) {
        return of(Shape.HISTOGRAM, List.of(columns));
    }

    /// Draw how densely the values of columns lie, as a smooth curve.
    public static Plot density(String... columns) {
        return of(Shape.DENSITY, List.of(columns));
    }

    /// Draw the quartiles of columns and what lies far from them.
    public static Plot box(String... columns) {
        return of(Shape.BOX, List.of(columns));
    }

    /// Draw squares: with two columns how many rows have each pair of values, with three the mean of the third, with
    /// none how all columns of numbers correlate.
    public static Plot heat(String... columns) {
        return of(columns.length == 0 ? Shape.CORRELATION : Shape.HEAT, List.of(columns));
    }

    /// Draw how columns of numbers correlate (Pearson), all of them when none is named.
    public static Plot correlation(String... columns) {
        return of(Shape.CORRELATION, List.of(columns));
    }

    /// Draw every column of numbers over every other, all of them when none is named.
    public static Plot pairs(String... columns) {
        return of(Shape.PAIRS, List.of(columns));
    }

    /// Give every value of a column a colour of its own, or a box.
    public Plot by(String column) {
        return new Plot(shape, columns, Optional.of(column), title, axes);
    }

    /// Put a title above the picture.
    public Plot title(String title) {
        return new Plot(shape, columns, by, title, axes);
    }

    /// Write something else than the column's name at the horizontal axis.
    public Plot xLabel(String text) {
        return with(new Axes(text, axes.y, axes.logX, axes.logY));
    }

    /// Write something else than the column's name at the vertical axis.
    public Plot yLabel(String text) {
        return with(new Axes(axes.x, text, axes.logX, axes.logY));
    }

    /// Divide the horizontal axis by powers of ten.
    public Plot logX() {
        return with(new Axes(axes.x, axes.y, true, axes.logY));
    }

    /// Divide the vertical axis by powers of ten.
    public Plot logY() {
        return with(new Axes(axes.x, axes.y, axes.logX, true));
    }

    private Plot with(Axes other) {
        return new Plot(shape, columns, by, title, other);
    }
}
