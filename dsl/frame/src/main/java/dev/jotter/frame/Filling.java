package dev.jotter.frame;

/// Name the value of a column that stands for its missing ones.
public enum Filling {
    MEAN,
    MEDIAN,
    /// The most frequent value; of several, the one that comes first.
    MODE;

    /// Fill with the average.
    public static Filling mean() {
        return MEAN;
    }

    /// Fill with the middle value.
    public static Filling median() {
        return MEDIAN;
    }

    /// Fill with the most frequent value.
    public static Filling mode() {
        return MODE;
    }
}
