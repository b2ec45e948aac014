package dev.jotter.learn;

/// Say how much a column matters: what is lost when its values are shuffled among the rows.
///
/// @param column the raw column
/// @param mean the accuracy lost, over all repeats; about 0, or below, where the column does not matter
/// @param deviation the standard deviation of that loss over the repeats
/// @param logLoss the log loss gained, over all repeats; it shows that the model leans on a column where its answers
/// are
///     so sure that no label changes
/// @param logLossDeviation the standard deviation of that gain over the repeats
public record Importance(String column, double mean, double deviation, double logLoss, double logLossDeviation) {}
