package dev.jotter.learn;

import java.util.function.Consumer;

/// Make the options of `split`, `fit` and `explain`.
public final class Fit {
    private Fit() {}

    /// Pass over the training part at most `times` times.
    public static FitOption epochs(int times) {
        return new FitOption.Epochs(times);
    }

    /// Take steps over `rows` rows each.
    public static FitOption batch(int rows) {
        return new FitOption.Batch(rows);
    }

    /// Step with Adam (Kingma and Ba, 2015) at this learning rate.
    public static FitOption adam(double rate) {
        return new FitOption.Adam(rate);
    }

    /// Step with plain stochastic gradient descent at this learning rate.
    public static FitOption sgd(double rate) {
        return new FitOption.Sgd(rate);
    }

    /// Stop when the validation part has got no better for `patience` epochs.
    public static FitOption earlyStop(int patience) {
        return new FitOption.EarlyStop(patience);
    }

    /// Fix all that is random; for `split`, `fit` and `explain` alike.
    public static Seed seed(long value) {
        return new Seed(value);
    }

    /// Show no progress.
    public static FitOption quiet() {
        return new FitOption.Quiet();
    }

    /// Tell of each epoch when it has ended.
    public static FitOption onEpoch(Consumer<Epoch> listener) {
        return new FitOption.OnEpoch(listener);
    }

    /// Give each part of a split the classes in the proportions of the whole.
    public static SplitOption stratify() {
        return new SplitOption.Stratify();
    }

    /// Shuffle each column this many times to explain a model.
    public static ExplainOption repeats(int times) {
        return new ExplainOption.Repeats(times);
    }
}
