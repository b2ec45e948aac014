package dev.jotter.learn;

/// Tell how far a fit had come after one epoch: a pass over the rows, a round of trees, an iteration of the solver.
///
/// @param number from 1 on
/// @param loss the mean cross entropy on the training part
/// @param validLoss the same on the validation part; NaN where there is none
/// @param validAccuracy the share found in the validation part; NaN where there is none
public record Epoch(int number, double loss, double validLoss, double validAccuracy) {}
