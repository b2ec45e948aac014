package dev.jotter;

import dev.jotter.frame.Agg;
import dev.jotter.frame.Filling;
import dev.jotter.frame.SampleOption;

/// Prepare: what fills a column and what is computed of a group.
abstract sealed class PrepareWords extends LookWords permits WindowWords {
    /// Fill missing numbers with the average.
    ///
    /// ```java
    /// penguins.fill("body_mass_g", mean())
    /// ```
    public static Filling mean() {
        return Filling.MEAN;
    }

    /// Fill missing numbers with the middle value.
    ///
    /// ```java
    /// penguins.fill("body_mass_g", median())
    /// ```
    public static Filling median() {
        return Filling.MEDIAN;
    }

    /// Fill what is missing with the most frequent value.
    ///
    /// ```java
    /// penguins.fill("sex", mode())
    /// ```
    public static Filling mode() {
        return Filling.MODE;
    }

    /// Count the rows of each group.
    ///
    /// ```java
    /// penguins.groupBy("species").agg(count())
    /// ```
    public static Agg count() {
        return Agg.count();
    }

    /// Add a column up, for each group.
    ///
    /// ```java
    /// penguins.groupBy("species").agg(sum("body_mass_g"))
    /// ```
    public static Agg sum(String column) {
        return Agg.sum(column);
    }

    /// Take the average of a column, for each group.
    ///
    /// ```java
    /// penguins.groupBy("species").agg(mean("body_mass_g"))
    /// ```
    public static Agg mean(String column) {
        return Agg.mean(column);
    }

    /// Take the middle value of a column, for each group.
    ///
    /// ```java
    /// penguins.groupBy("species").agg(median("body_mass_g"))
    /// ```
    public static Agg median(String column) {
        return Agg.median(column);
    }

    /// Take the standard deviation of a column, for each group.
    ///
    /// ```java
    /// penguins.groupBy("species").agg(std("body_mass_g"))
    /// ```
    public static Agg std(String column) {
        return Agg.std(column);
    }

    /// Take the least of a column, for each group.
    ///
    /// ```java
    /// penguins.groupBy("species").agg(min("body_mass_g"))
    /// ```
    public static Agg min(String column) {
        return Agg.min(column);
    }

    /// Take the greatest of a column, for each group.
    ///
    /// ```java
    /// penguins.groupBy("species").agg(max("body_mass_g"))
    /// ```
    public static Agg max(String column) {
        return Agg.max(column);
    }

    /// Count the different values of a column, for each group.
    ///
    /// ```java
    /// penguins.groupBy("island").agg(countDistinct("species"))
    /// ```
    public static Agg countDistinct(String column) {
        return Agg.countDistinct(column);
    }

    /// Take the value below which this share of a column lies, for each group.
    ///
    /// ```java
    /// penguins.groupBy("species").agg(quantile("body_mass_g", 0.9))
    /// ```
    public static Agg quantile(String column, double share) {
        return Agg.quantile(column, share);
    }

    /// Take the first value of a column, for each group.
    ///
    /// ```java
    /// penguins.groupBy("species").agg(first("island"))
    /// ```
    public static Agg first(String column) {
        return Agg.first(column);
    }

    /// Take the last value of a column, for each group.
    ///
    /// ```java
    /// penguins.sort("body_mass_g").groupBy("species").agg(last("sex"))
    /// ```
    public static Agg last(String column) {
        return Agg.last(column);
    }

    /// Take from each value of a column in proportion, in a sample.
    ///
    /// ```java
    /// penguins.sample(0.1, stratify("species"), seed(7))
    /// ```
    public static SampleOption stratify(String column) {
        return SampleOption.stratify(column);
    }
}
