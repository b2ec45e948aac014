package dev.jotter.learn;

import static dev.jotter.learn.Fit.seed;
import static dev.jotter.learn.Fit.stratify;

/// The penguins as the first notebook prepares them.
final class Penguins {
    static final Frame ALL = Frame.csv("../../notebooks/data/penguins.csv");
    static final Frame CLEAN = ALL.where(row -> !row.isMissing("sex"))
            .add("bill_ratio", row -> row.num("bill_length_mm") / row.num("bill_depth_mm"));

    private Penguins() {}

    static Data split(long seed) {
        return CLEAN.classify("species").split(0.7, 0.15, stratify(), seed(seed));
    }
}
