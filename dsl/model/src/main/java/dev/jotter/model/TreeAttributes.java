package dev.jotter.model;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lay trees out as TreeEnsembleRegressor (ai.onnx.ml 3) wants them: one long list per property of a node.
final class TreeAttributes {
    private final Map<String, List<Long>> longs = new LinkedHashMap<>();
    private final Map<String, List<Float>> floats = new LinkedHashMap<>();
    private final List<String> modes = new ArrayList<>();
    private final int width;
    private final int outputs;

    private TreeAttributes(int width, int outputs) {
        this.width = width;
        this.outputs = outputs;
    }

    static List<AttributeProto> of(float[] base, List<Tree> trees, int width) {
        var layout = new TreeAttributes(width, base.length);
        for (var t = 0; t < trees.size(); t++) layout.add(t, trees.get(t));
        var starts = new ArrayList<Float>();
        for (var start : base) starts.add(start);
        return layout.attributes(starts);
    }

    private void add(int tree, Tree grown) {
        if (grown.output() < 0 || grown.output() >= outputs) {
            throw new IllegalArgumentException(
                    "Tree " + tree + " adds to output " + grown.output() + " of " + outputs + ".");
        }
        for (var n = 0; n < grown.nodes().size(); n++) {
            put("nodes_treeids", tree);
            put("nodes_nodeids", n);
            switch (grown.nodes().get(n)) {
                case Tree.Split split -> add(split, tree, n, grown.nodes().size());
                case Tree.Leaf leaf -> add(leaf, tree, n, grown.output());
            }
        }
    }

    private void add(Tree.Split split, int tree, int place, int size) {
        // Children stand behind their parent, so that a walk always ends.
        if (split.feature() < 0
                || split.feature() >= width
                || Math.min(split.yes(), split.no()) <= place
                || Math.max(split.yes(), split.no()) >= size) {
            throw new IllegalArgumentException("Tree " + tree + " has a node that leads nowhere: " + split + ".");
        }
        modes.add("BRANCH_LT");
        put("nodes_featureids", split.feature());
        put("nodes_truenodeids", split.yes());
        put("nodes_falsenodeids", split.no());
        put("nodes_missing_value_tracks_true", split.missingYes() ? 1 : 0);
        put("nodes_values", split.threshold());
    }

    private void add(Tree.Leaf leaf, int tree, int place, int output) {
        modes.add("LEAF");
        put("nodes_featureids", 0);
        put("nodes_truenodeids", 0);
        put("nodes_falsenodeids", 0);
        put("nodes_missing_value_tracks_true", 0);
        put("nodes_values", 0f);
        put("target_treeids", tree);
        put("target_nodeids", place);
        put("target_ids", output);
        put("target_weights", leaf.score());
    }

    private List<AttributeProto> attributes(List<Float> base) {
        var all = new ArrayList<AttributeProto>();
        longs.forEach((name, values) -> all.add(Protos.longs(name, values)));
        floats.forEach((name, values) -> all.add(Protos.floats(name, values)));
        all.add(Protos.strings("nodes_modes", modes));
        all.add(Protos.floats("base_values", base));
        all.add(Protos.attribute("n_targets", outputs));
        all.add(Protos.attribute("aggregate_function", "SUM"));
        all.add(Protos.attribute("post_transform", "NONE"));
        return all;
    }

    private void put(String name, long value) {
        longs.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }

    private void put(String name, float value) {
        floats.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }
}
