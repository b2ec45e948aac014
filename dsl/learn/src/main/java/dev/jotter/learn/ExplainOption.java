package dev.jotter.learn;

/// Say how a model is explained: what `explain` takes.
public sealed interface ExplainOption permits ExplainOption.Repeats, Seed {
    /// Shuffle each column this many times.
    record Repeats(int times) implements ExplainOption {
        public Repeats {
            Numbers.atLeastOne("repeats", times);
        }
    }
}
