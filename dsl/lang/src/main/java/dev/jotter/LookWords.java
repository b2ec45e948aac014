package dev.jotter;

import dev.jotter.frame.Plot;

/// Look: what can be drawn of a frame.
abstract sealed class LookWords extends LoadWords permits PrepareWords {
    /// Draw a point for each row.
    ///
    /// ```java
    /// penguins.plot(scatter("flipper_length_mm", "body_mass_g").by("species"))
    /// ```
    public static Plot scatter(String x, String y) {
        return Plot.scatter(x, y);
    }

    /// Draw a line through the rows in the order of `x`.
    ///
    /// ```java
    /// penguins.plot(line("flipper_length_mm", "body_mass_g"))
    /// ```
    public static Plot line(String x, String y) {
        return Plot.line(x, y);
    }

    /// Draw a bar for each `x`, as high as its mean `y`.
    ///
    /// ```java
    /// penguins.plot(bar("species", "body_mass_g"))
    /// ```
    public static Plot bar(String x, String y) {
        return Plot.bar(x, y);
    }

    /// Draw how often the values of a column occur.
    ///
    /// ```java
    /// penguins.plot(histogram("body_mass_g").by("sex"))
    /// ```
    public static Plot histogram(String column) {
        return Plot.histogram(column);
    }
}
