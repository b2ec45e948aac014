package dev.jotter.shell;

/// Say whether a text can be run as it stands.
public sealed interface Completeness {
    /// The text is a whole cell.
    record Complete() implements Completeness {}

    /// More must be typed; the next line starts with this indent.
    record Incomplete(String indent) implements Completeness {}

    /// No text to come can make this right.
    record Invalid() implements Completeness {}
}
