package dev.jotter.learn.internal.linear;

/// Give the value of a smooth function and write its gradient.
@FunctionalInterface
public interface Objective {
    /// Evaluate at `x`; every entry of `gradient` is overwritten.
    double at(double[] x, double[] gradient);
}
