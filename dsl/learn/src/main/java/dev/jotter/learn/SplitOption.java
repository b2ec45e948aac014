package dev.jotter.learn;

/// Say how rows are dealt out to the parts: what `split` takes behind its shares.
public sealed interface SplitOption permits SplitOption.Stratify, Seed {
    /// Give each part the classes in the proportions of the whole.
    record Stratify() implements SplitOption {}
}
