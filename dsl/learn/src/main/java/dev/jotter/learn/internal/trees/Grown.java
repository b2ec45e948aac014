package dev.jotter.learn.internal.trees;

import java.util.List;

/// One grown tree, its root first, that adds to the score of one class.
public record Grown(int target, List<Node> nodes) {
    /// Give what the tree adds for a row.
    public float score(float[] row) {
        var node = nodes.getFirst();
        while (!node.leaf()) {
            var value = row[node.feature()];
            var yes = Float.isNaN(value) ? node.missingYes() : value < node.threshold();
            node = nodes.get(yes ? node.yes() : node.no());
        }
        return node.value();
    }
}
