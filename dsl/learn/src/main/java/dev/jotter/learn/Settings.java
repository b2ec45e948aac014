package dev.jotter.learn;

import dev.jotter.display.JotterException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Read the options of a fit once; of two alike the last counts.
record Settings(
        @Nullable Integer epochs,
        @Nullable Integer batch,
        @Nullable FitOption step,
        @Nullable Integer patience,
        long seed,
        boolean quiet,
        List<Consumer<Epoch>> listeners) {

    /// Read the options.
    ///
    /// @param learner the learner, for a refusal
    /// @param accepted the options that the learner can follow, by their words
    /// @param seed the seed where none is given
    static Settings of(Learner learner, List<String> accepted, long seed, FitOption... options) {
        var settings = new Settings(null, null, null, null, seed, false, List.of());
        for (var option : options) {
            if (!accepted.contains(word(option))) throw refuse(learner, accepted, option);
            settings = settings.with(option);
        }
        return settings;
    }

    private Settings with(FitOption option) {
        return switch (option) {
            case FitOption.Epochs(var times) -> new Settings(times, batch, step, patience, seed, quiet, listeners);
            case FitOption.Batch(var rows) -> new Settings(epochs, rows, step, patience, seed, quiet, listeners);
            case FitOption.Adam _, FitOption.Sgd _ ->
                new Settings(epochs, batch, option, patience, seed, quiet, listeners);
            case FitOption.EarlyStop(var rounds) -> new Settings(epochs, batch, step, rounds, seed, quiet, listeners);
            case Seed(var value) -> new Settings(epochs, batch, step, patience, value, quiet, listeners);
            case FitOption.Quiet _ -> new Settings(epochs, batch, step, patience, seed, true, listeners);
            case FitOption.OnEpoch(var listener) -> {
                var more = new ArrayList<>(listeners);
                more.add(listener);
                yield new Settings(epochs, batch, step, patience, seed, quiet, List.copyOf(more));
            }
        };
    }

    private static String word(FitOption option) {
        return switch (option) {
            case FitOption.Epochs _ -> "epochs";
            case FitOption.Batch _ -> "batch";
            case FitOption.Adam _ -> "adam";
            case FitOption.Sgd _ -> "sgd";
            case FitOption.EarlyStop _ -> "earlyStop";
            case Seed _ -> "seed";
            case FitOption.Quiet _ -> "quiet";
            case FitOption.OnEpoch _ -> "onEpoch";
        };
    }

    private static JotterException refuse(Learner learner, List<String> accepted, FitOption option) {
        return new JotterException(
                learner + " cannot follow the option " + word(option) + "(…).",
                "Expected one of " + String.join(", ", accepted) + " and found " + word(option) + ".",
                "Leave " + word(option) + "(…) out of fit.");
    }
}
