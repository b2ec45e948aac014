package dev.jotter.learn;

import java.util.function.Consumer;

/// Say how a learner is fitted: what `fit` takes behind the data.
public sealed interface FitOption
        permits FitOption.Epochs,
                FitOption.Batch,
                FitOption.Adam,
                FitOption.Sgd,
                FitOption.EarlyStop,
                FitOption.Quiet,
                FitOption.OnEpoch,
                Seed {

    /// Pass over the training part at most this many times.
    record Epochs(int times) implements FitOption {
        public Epochs {
            Numbers.atLeastOne("epochs", times);
        }
    }

    /// Take steps over this many rows each.
    record Batch(int rows) implements FitOption {
        public Batch {
            Numbers.atLeastOne("batch", rows);
        }
    }

    /// Step with Adam at this learning rate.
    record Adam(double rate) implements FitOption {
        public Adam {
            Numbers.above(0, "adam", rate, "0.001");
        }
    }

    /// Step with plain gradient descent at this learning rate.
    record Sgd(double rate) implements FitOption {
        public Sgd {
            Numbers.above(0, "sgd", rate, "0.01");
        }
    }

    /// Stop when the validation part has got no better for this many epochs.
    record EarlyStop(int patience) implements FitOption {
        public EarlyStop {
            Numbers.atLeastOne("earlyStop", patience);
        }
    }

    /// Show no progress.
    record Quiet() implements FitOption {}

    /// Tell of each epoch when it has ended.
    record OnEpoch(Consumer<Epoch> listener) implements FitOption {}
}
