package dev.jotter.frame;

/// Say what is computed over each group of rows; missing values are left out.
///
/// @param function the name of the function in SQL
/// @param column the column it takes, empty for the count of rows
/// @param name the name of the resulting column
public record Agg(String function, String column, String name) {
    /// Count the rows.
    public static Agg count() {
        return new Agg("count", "", "count");
    }

    /// Add up.
    public static Agg sum(String column) {
        return new Agg("sum", column, column + "_sum");
    }

    /// Take the average.
    public static Agg mean(String column) {
        return new Agg("avg", column, column + "_mean");
    }

    /// Take the middle value.
    public static Agg median(String column) {
        return new Agg("median", column, column + "_median");
    }

    /// Take the standard deviation of a sample.
    public static Agg std(String column) {
        return new Agg("stddev_samp", column, column + "_std");
    }

    /// Take the least.
    public static Agg min(String column) {
        return new Agg("min", column, column + "_min");
    }

    /// Take the greatest.
    public static Agg max(String column) {
        return new Agg("max", column, column + "_max");
    }

    /// Give the result another name.
    public Agg as(String name) {
        return new Agg(function, column, name);
    }

    boolean needsNumbers() {
        return !column.isEmpty() && !function.equals("min") && !function.equals("max");
    }
}
