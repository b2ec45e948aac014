package dev.jotter.learn.internal.trees;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Read the trees out of XGBoost's own JSON model (its schema: doc/model.schema in the XGBoost sources).
public final class XgboostModel {
    private XgboostModel() {}

    /// Read every tree, in the order of growing: one per class and round.
    public static List<Grown> trees(byte[] json) {
        try {
            var model = new ObjectMapper()
                    .readTree(json)
                    .path("learner")
                    .path("gradient_booster")
                    .path("model");
            var targets = model.path("tree_info");
            var trees = new ArrayList<Grown>();
            for (var tree : model.path("trees"))
                trees.add(tree(targets.get(trees.size()).asInt(), tree));
            return trees;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Grown tree(int target, JsonNode tree) {
        var nodes = new ArrayList<Node>();
        for (var i = 0; i < tree.path("left_children").size(); i++) {
            var left = tree.path("left_children").get(i).asInt();
            // In a leaf the field of the threshold holds the leaf's value.
            var condition = (float) tree.path("split_conditions").get(i).asDouble();
            nodes.add(new Node(
                    tree.path("split_indices").get(i).asInt(),
                    condition,
                    left,
                    tree.path("right_children").get(i).asInt(),
                    tree.path("default_left").get(i).asInt() == 1,
                    left < 0 ? condition : 0));
        }
        return new Grown(target, nodes);
    }
}
