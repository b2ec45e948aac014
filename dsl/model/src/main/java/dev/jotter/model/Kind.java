package dev.jotter.model;

/// Name what a column holds, as a model sees it.
public enum Kind {
    /// A finite number; missing is allowed and filled with the mean of the training part.
    NUMBER,
    /// One of a set of words; missing and unknown words are allowed and counted.
    CATEGORY
}
