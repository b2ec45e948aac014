package dev.jotter.frame.internal.blocks;

/// Say what came of reading a column in one block, beside the values themselves.
sealed interface Part {
    /// Tell that all fields were values.
    ///
    /// @param isPresent whether one of them was not empty
    /// @param isCut whether a time was finer than Tablesaw keeps it
    record Values(boolean isPresent, boolean isCut) implements Part {}

    /// Tell that the values are the numbers of texts in a dictionary.
    ///
    /// @param added the texts that came into the dictionary by this block
    record Words(boolean isPresent, Dictionary dictionary, Dictionary.Excerpt added) implements Part {}

    /// Tell that a field is not of the type.
    record Unfit(String text) implements Part {}
}
