package dev.jotter.learn;

/// Say how much a column matters.
///
/// @param column the raw column
/// @param mean the accuracy lost when it is shuffled, over all repeats; about 0, or below, where it does not matter
/// @param deviation the standard deviation of that loss over the repeats
public record Importance(String column, double mean, double deviation) {}
