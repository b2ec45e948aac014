package dev.jotter.jupyter;

/// Say whether the code can be run as it stands.
public sealed interface Completeness {
    /// The code can be run.
    record Complete() implements Completeness {}

    /// More lines must follow; `indent` is the white space the next one should begin with.
    record Incomplete(String indent) implements Completeness {}

    /// No more lines can make it right.
    record Invalid() implements Completeness {}

    /// It cannot be told.
    record Unknown() implements Completeness {}
}
