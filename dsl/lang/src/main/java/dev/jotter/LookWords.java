package dev.jotter;

import dev.jotter.frame.Plot;

/// Look: what can be drawn of a frame.
abstract sealed class LookWords extends LoadWords permits PrepareWords {
    /// Draw a point for each row; several `y` get a colour each.
    ///
    /// ```java
    /// penguins.plot(scatter("flipper_length_mm", "body_mass_g").by("species"))
    /// ```
    public static Plot scatter(String x, String... y) {
        return Plot.scatter(x, y);
    }

    /// Draw a line through the rows in the order of `x`; several `y` get a line each.
    ///
    /// ```java
    /// penguins.plot(line("flipper_length_mm", "body_mass_g"))
    /// ```
    public static Plot line(String x, String... y) {
        return Plot.line(x, y);
    }

    /// Draw a bar for each `x`, as high as its mean `y`, or without a `y` as its number of rows.
    ///
    /// ```java
    /// penguins.plot(bar("species", "body_mass_g"))
    /// ```
    public static Plot bar(String x, String... y) {
        return Plot.bar(x, y);
    }

    /// Draw how often the values of a column occur.
    ///
    /// ```java
    /// penguins.plot(histogram("body_mass_g").by("sex"))
    /// ```
    public static Plot histogram(String... columns) {
        return Plot.histogram(columns);
    }

    /// Draw how densely the values of a column lie, as a smooth curve.
    ///
    /// ```java
    /// penguins.plot(density("body_mass_g").by("species"))
    /// ```
    public static Plot density(String... columns) {
        return Plot.density(columns);
    }

    /// Draw the quartiles of a column and what lies far from them, a box for each column or value of `by`.
    ///
    /// ```java
    /// penguins.plot(box("body_mass_g").by("species"))
    /// ```
    public static Plot box(String... columns) {
        return Plot.box(columns);
    }

    /// Draw squares, the darker the more rows have a pair of values; with a third column, the larger its mean. With
    /// no column, how all columns of numbers correlate.
    ///
    /// ```java
    /// penguins.plot(heat("species", "island", "body_mass_g"))
    /// ```
    public static Plot heat(String... columns) {
        return Plot.heat(columns);
    }

    /// Draw how columns of numbers correlate (Pearson), all of them when none is named.
    ///
    /// ```java
    /// penguins.plot(correlation("body_mass_g", "flipper_length_mm", "bill_depth_mm"))
    /// ```
    public static Plot correlation(String... columns) {
        return Plot.correlation(columns);
    }

    /// Draw every column of numbers over every other, all of them when none is named.
    ///
    /// ```java
    /// penguins.plot(pairs("bill_length_mm", "body_mass_g").by("species"))
    /// ```
    public static Plot pairs(String... columns) {
        return Plot.pairs(columns);
    }
}
