package dev.jotter.learn.internal.fit;

/// Say how far a fit has come after one pass (an epoch, a tree, an iteration).
///
/// @param number from 1 on
/// @param trainLoss mean cross entropy on the training part
/// @param validLoss the same on the validation part; NaN where there is none
/// @param validAccuracy the share found in the validation part; NaN where there is none
public record Round(int number, double trainLoss, double validLoss, double validAccuracy) {}
