package dev.jotter.model;

import java.util.List;

/// Describe one decision tree of an ensemble, whatever library grew it.
///
/// @param output the class whose score the tree's leaves add to
/// @param nodes the nodes; the first is the root, and children are named by their place in this list
public record Tree(int output, List<Node> nodes) {
    public Tree {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty()) throw new IllegalArgumentException("A tree needs at least one leaf.");
    }

    /// Split or end.
    public sealed interface Node permits Split, Leaf {}

    /// Go to `yes` where the feature is below the threshold, else to `no`; a NaN goes as `missingYes` says.
    ///
    /// @param feature the feature's place
    /// @param threshold what the feature is compared with, in the precision of the graph
    /// @param yes the node for features below the threshold
    /// @param no the node for all others
    /// @param missingYes whether a NaN goes to `yes`
    public record Split(int feature, float threshold, int yes, int no, boolean missingYes) implements Node {}

    /// Add this score.
    ///
    /// @param score what is added to the output, before the softmax
    public record Leaf(float score) implements Node {}
}
