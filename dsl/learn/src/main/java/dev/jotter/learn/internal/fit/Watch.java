package dev.jotter.learn.internal.fit;

/// Be told of each round of a fit.
@FunctionalInterface
public interface Watch {
    /// Look at the round that has just ended.
    void round(Round round);
}
