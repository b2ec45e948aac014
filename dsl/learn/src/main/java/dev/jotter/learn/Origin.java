package dev.jotter.learn;

import java.util.List;
import java.util.Map;

/// Say how a model came about.
///
/// @param options the options in force
/// @param history what each epoch gave
/// @param seconds how long the fit took
record Origin(Learner learner, Map<String, String> options, long seed, List<Epoch> history, double seconds) {
    Origin {
        history = List.copyOf(history);
    }

    /// Say in a line how the fit ended.
    String summary(Learned learned) {
        var kept = learned.best() == 0
                ? "nothing learned"
                : "epoch " + learned.best() + " of " + learned.rounds() + " kept";
        var line = learned.interrupted() ? "stopped by you, " + kept : kept;
        return learned.best() == 0 ? line : line + "  " + Progress.note(history.get(learned.best() - 1));
    }
}
