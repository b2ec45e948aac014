package dev.jotter.model;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.ArrayList;
import java.util.List;

/// Write a classifier as an ONNX graph: input `features` float `[N, d]`, output `probabilities` float `[N, k]`.
///
/// Linear: `OnnxGraph.features(d).dense(w, b).softmax()`. Perceptron: `.dense(…).relu().dense(…).softmax()`.
/// Trees: `OnnxGraph.features(d).trees(base, trees).softmax()`. Immutable; each word adds one operator behind the last.
public final class OnnxGraph {
    /// The name of the graph's input.
    public static final String INPUT = "features";

    /// The name of the graph's output.
    public static final String OUTPUT = "probabilities";

    private static final int IR_VERSION = 8;
    private static final int OPSET = 13;
    private static final int ML_OPSET = 3;

    private final int features;
    private final int width;
    private final List<NodeProto> nodes;
    private final List<TensorProto> weights;

    private OnnxGraph(int features, int width, List<NodeProto> nodes, List<TensorProto> weights) {
        this.features = features;
        this.width = width;
        this.nodes = List.copyOf(nodes);
        this.weights = List.copyOf(weights);
    }

    /// Begin with `[N, width]` prepared features.
    public static OnnxGraph features(int width) {
        return new OnnxGraph(width, width, List.of(), List.of());
    }

    /// Add `y = x·wᵀ + b` (Gemm).
    ///
    /// @param weights `[out][in]`, as PyTorch keeps them
    /// @param bias `[out]`
    public OnnxGraph dense(float[][] weights, float[] bias) {
        for (var row : weights) requireSize("a row of weights", width, row.length);
        requireSize("the bias", weights.length, bias.length);
        var name = "dense" + nodes.size();
        var node = node("Gemm", "").addInput(name + ".weight").addInput(name + ".bias");
        node.addAttribute(Protos.attribute("transB", 1));
        return with(
                bias.length,
                node,
                List.of(Protos.matrix(name + ".weight", weights), Protos.vector(name + ".bias", bias)));
    }

    /// Add `max(x, 0)`.
    public OnnxGraph relu() {
        return with(width, node("Relu", ""), List.of());
    }

    /// Add a tree ensemble that gives one score per output: the base and the sum of its trees' leaves
    /// (TreeEnsembleRegressor with one target per class).
    ///
    /// For two classes with one score alone, as gradient boosting has it, let the trees add to output 1 and
    /// leave output 0 at 0: softmax of `[0, s]` is `[1 - sigmoid(s), sigmoid(s)]`.
    ///
    /// @param base the score each output begins with
    /// @param trees the trees, each adding to one output
    public OnnxGraph trees(float[] base, List<Tree> trees) {
        var node = node("TreeEnsembleRegressor", Protos.ML);
        TreeAttributes.of(base, trees, width).forEach(node::addAttribute);
        return with(base.length, node, List.of());
    }

    /// End with the softmax over the classes and give the graph in ONNX's own format.
    public byte[] softmax() {
        var last = node("Softmax", "").addAttribute(Protos.attribute("axis", 1));
        last.setOutput(0, OUTPUT);
        var graph = GraphProto.newBuilder()
                .setName("jotter")
                .addAllNode(nodes)
                .addNode(last)
                .addAllInitializer(weights)
                .addInput(Protos.tensorInfo(INPUT, features))
                .addOutput(Protos.tensorInfo(OUTPUT, width));
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("jotter")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
                .addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain(Protos.ML).setVersion(ML_OPSET))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    /// Begin a node that reads what the last one gave.
    private NodeProto.Builder node(String operator, String domain) {
        var input = nodes.isEmpty() ? INPUT : nodes.getLast().getOutput(0);
        return NodeProto.newBuilder()
                .setName(operator + nodes.size())
                .setOpType(operator)
                .setDomain(domain)
                .addInput(input)
                .addOutput("x" + (nodes.size() + 1));
    }

    private OnnxGraph with(int newWidth, NodeProto.Builder node, List<TensorProto> moreWeights) {
        var allNodes = new ArrayList<>(nodes);
        allNodes.add(node.build());
        var allWeights = new ArrayList<>(weights);
        allWeights.addAll(moreWeights);
        return new OnnxGraph(features, newWidth, allNodes, allWeights);
    }

    private static void requireSize(String what, int expected, int found) {
        if (expected != found) {
            throw new IllegalArgumentException(
                    "Expected " + expected + " values in " + what + " and found " + found + ".");
        }
    }
}
