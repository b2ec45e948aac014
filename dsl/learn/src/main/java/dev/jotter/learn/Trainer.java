package dev.jotter.learn;

import dev.jotter.learn.internal.fit.Examples;
import dev.jotter.learn.internal.fit.Watch;
import java.util.Map;

/// Do the learning for one kind of learner.
interface Trainer {
    /// Give the most rounds there can be, for the progress line.
    int rounds();

    /// Name the options in force, defaults among them, for the card.
    Map<String, String> options();

    /// Learn.
    Learned train(Examples train, Examples valid, Watch watch);
}
