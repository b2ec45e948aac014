package dev.jotter.learn;

import dev.jotter.frame.SampleOption;

/// Fix all that is random: the same seed on the same machine gives the same numbers.
public record Seed(long value) implements SplitOption, FitOption, ExplainOption, SampleOption.Seeded {}
