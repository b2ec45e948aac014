package dev.jotter.learn.internal.trees;

/// One node of a regression tree: a question, or a leaf with its value.
///
/// @param feature the feature asked for
/// @param threshold the question is "less than this?"; in a leaf unused
/// @param yes the index of the node for yes, -1 in a leaf
/// @param no the index of the node for no, -1 in a leaf
/// @param missingYes where a missing value goes
/// @param value what a leaf adds
public record Node(int feature, float threshold, int yes, int no, boolean missingYes, float value) {
    public boolean leaf() {
        return yes < 0;
    }
}
