package dev.jotter.learn;

/// Describe how to learn, before any data: `logistic()`, `boosted()`, `mlp(32, 16)`. Immutable; one learner may be
/// fitted to any data, any number of times.
public sealed interface Learner permits Logistic, Boosted, Mlp {
    /// Give the word that makes this learner: `boosted`.
    String name();

    /// Learn from the training part; the validation part says when to stop and which state to keep.
    ///
    /// Shows one progress line with the learning curve. The stop button ends it within a second and keeps the best.
    Model fit(Data data, FitOption... options);
}
