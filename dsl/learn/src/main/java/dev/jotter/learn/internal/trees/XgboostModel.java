package dev.jotter.learn.internal.trees;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jotter.model.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Read the trees out of XGBoost's own JSON model (its schema: doc/model.schema in the XGBoost sources).
final class XgboostModel {
    private XgboostModel() {}

    /// Read every tree, in the order of growing: one per class and round.
    static List<Tree> trees(byte[] json) {
        try {
            var model = new ObjectMapper()
                    .readTree(json)
                    .path("learner")
                    .path("gradient_booster")
                    .path("model");
            var outputs = model.path("tree_info");
            var trees = new ArrayList<Tree>();
            for (var tree : model.path("trees")) {
                trees.add(new Tree(outputs.get(trees.size()).asInt(), nodes(tree)));
            }
            return trees;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Tree.Node> nodes(JsonNode tree) {
        var nodes = new ArrayList<Tree.Node>();
        for (var i = 0; i < tree.path("left_children").size(); i++) {
            var yes = tree.path("left_children").get(i).asInt();
            // A leaf, which has no children, keeps its score where the others keep their threshold.
            var condition = (float) tree.path("split_conditions").get(i).asDouble();
            nodes.add(
                    yes < 0
                            ? new Tree.Leaf(condition)
                            : new Tree.Split(
                                    tree.path("split_indices").get(i).asInt(),
                                    condition,
                                    yes,
                                    tree.path("right_children").get(i).asInt(),
                                    tree.path("default_left").get(i).asInt() == 1));
        }
        return nodes;
    }
}
