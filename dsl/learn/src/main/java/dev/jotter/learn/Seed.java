package dev.jotter.learn;

/// Fix all that is random: the same seed on the same machine gives the same numbers.
public record Seed(long value) implements SplitOption, FitOption, ExplainOption {}
