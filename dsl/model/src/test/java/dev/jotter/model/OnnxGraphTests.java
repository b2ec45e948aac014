package dev.jotter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OnnxGraphTests {
    private static float[][] run(byte[] onnx, int width, int classes, float[][] rows) throws Exception {
        try (var session = Session.open(onnx, width, classes)) {
            var flat = new float[rows.length * width];
            for (var r = 0; r < rows.length; r++) System.arraycopy(rows[r], 0, flat, r * width, width);
            return session.run(flat, rows.length);
        }
    }

    private static void same(float[] found, double[] expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (var i = 0; i < found.length; i++) assertThat((double) found[i]).isCloseTo(expected[i], within());
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-6);
    }

    private static float[][] random(Random random, int rows, int columns) {
        var matrix = new float[rows][columns];
        for (var row : matrix) for (var c = 0; c < columns; c++) row[c] = (float) random.nextGaussian();
        return matrix;
    }

    private static double[] doubles(float[] values) {
        var more = new double[values.length];
        for (var i = 0; i < more.length; i++) more[i] = values[i];
        return more;
    }

    @Test
    void linearIsTheSoftmaxOfWeightsTimesFeatures() throws Exception {
        var rows = random(new Random(1), 20, 5);
        var found = run(Samples.linear(), 5, 3, rows);
        for (var r = 0; r < rows.length; r++) {
            same(found[r], Samples.softmax(Samples.dense(Samples.WEIGHTS, Samples.BIAS, doubles(rows[r]))));
        }
    }

    @Test
    void perceptronAppliesReluBetweenItsLayers() throws Exception {
        var random = new Random(2);
        var first = random(random, 16, 4);
        var second = random(random, 3, 16);
        var firstBias = random(random, 1, 16)[0];
        var secondBias = random(random, 1, 3)[0];
        var onnx = OnnxGraph.features(4)
                .dense(first, firstBias)
                .relu()
                .dense(second, secondBias)
                .softmax();
        var rows = random(random, 50, 4);
        var found = run(onnx, 4, 3, rows);
        for (var r = 0; r < rows.length; r++) {
            var hidden = Arrays.stream(Samples.dense(first, firstBias, doubles(rows[r])))
                    .map(x -> Math.max(0, x))
                    .toArray();
            same(found[r], Samples.softmax(Samples.dense(second, secondBias, hidden)));
        }
    }

    /// Walk a tree as its definition says.
    private static double walk(Tree tree, float[] row) {
        var node = tree.nodes().getFirst();
        while (node instanceof Tree.Split split) {
            var x = row[split.feature()];
            var yes = Float.isNaN(x) ? split.missingYes() : x < split.threshold();
            node = tree.nodes().get(yes ? split.yes() : split.no());
        }
        return ((Tree.Leaf) node).score();
    }

    private static Tree grow(Random random, int output, int depth, int width) {
        var nodes = new ArrayList<Tree.Node>();
        var inner = (1 << depth) - 1;
        for (var n = 0; n < inner; n++) {
            nodes.add(new Tree.Split(
                    random.nextInt(width), random.nextInt(5) - 2, 2 * n + 1, 2 * n + 2, random.nextBoolean()));
        }
        for (var n = 0; n <= inner; n++) nodes.add(new Tree.Leaf((float) random.nextGaussian()));
        return new Tree(output, nodes);
    }

    @Test
    void treesAddTheirLeavesAndSendMissingValuesTheirWay() throws Exception {
        var random = new Random(3);
        var trees = new ArrayList<Tree>();
        for (var t = 0; t < 60; t++) trees.add(grow(random, t % 3, t % 5, 4));
        float[] base = {0.5f, 0.25f, -0.125f};
        // Whole numbers meet the thresholds exactly, where "less" and "less or equal" part.
        var rows = new float[500][4];
        for (var row : rows) {
            for (var c = 0; c < 4; c++) row[c] = random.nextInt(6) == 0 ? Float.NaN : random.nextInt(5) - 2;
        }
        var found = run(OnnxGraph.features(4).trees(base, trees).softmax(), 4, 3, rows);
        for (var r = 0; r < rows.length; r++) {
            var scores = doubles(base);
            for (var tree : trees) scores[tree.output()] += walk(tree, rows[r]);
            same(found[r], Samples.softmax(scores));
        }
    }

    @Test
    void oneScoreForTwoClassesIsASigmoid() throws Exception {
        var tree = new Tree(1, List.of(new Tree.Split(0, 0.5f, 1, 2, true), new Tree.Leaf(-1.25f), new Tree.Leaf(2f)));
        var found = run(
                OnnxGraph.features(1).trees(new float[] {0, 0}, List.of(tree)).softmax(), 1, 2, new float[][] {
                    {0}, {1}, {Float.NaN}
                });
        assertThat((double) found[0][1]).isCloseTo(1 / (1 + Math.exp(1.25)), within());
        assertThat((double) found[1][1]).isCloseTo(1 / (1 + Math.exp(-2)), within());
        assertThat(found[2][1]).isEqualTo(found[0][1]);
    }

    @Test
    void oneLeafAloneIsATree() throws Exception {
        var onnx = OnnxGraph.features(1)
                .trees(new float[] {0, 0}, List.of(new Tree(1, List.of(new Tree.Leaf(1f)))))
                .softmax();
        same(run(onnx, 1, 2, new float[][] {{7}})[0], Samples.softmax(0, 1));
    }

    @Test
    void sameGraphGivesSameBytes() {
        assertThat(Samples.linear()).isEqualTo(Samples.linear());
    }

    @Test
    void refusesWeightsThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnnxGraph.features(4).dense(new float[2][3], new float[2]))
                .withMessage("Expected 4 values in a row of weights and found 3.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnnxGraph.features(3).dense(new float[2][3], new float[1]))
                .withMessage("Expected 2 values in the bias and found 1.");
    }

    @Test
    void refusesTreesThatLeadNowhere() {
        var loop = new Tree(0, List.of(new Tree.Split(0, 1, 0, 1, true), new Tree.Leaf(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnnxGraph.features(1).trees(new float[1], List.of(loop)))
                .withMessageStartingWith("Tree 0 has a node that leads nowhere");
        var stranger = new Tree(3, List.of(new Tree.Leaf(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnnxGraph.features(1).trees(new float[1], List.of(stranger)))
                .withMessage("Tree 0 adds to output 3 of 1.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Tree(0, List.of()));
    }
}
