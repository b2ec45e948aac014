package dev.jotter.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A small penguin model, made by hand: two numbers, one category, three classes.
final class Samples {
    static final float[][] WEIGHTS = {
        {-1.5f, 0.25f, 0.5f, -0.5f, 1f}, {1f, -0.75f, -0.25f, 2f, 0f}, {0.5f, 0.5f, 0.125f, -1f, -1f}
    };
    static final float[] BIAS = {0.1f, -0.2f, 0.3f};

    private Samples() {}

    static Schema schema() {
        return new Schema(
                List.of(
                        Field.number("bill_length_mm"),
                        Field.number("body_mass_g"),
                        Field.category("island", List.of("Biscoe", "Dream", "Torgersen"))),
                "species",
                List.of("Adelie", "Chinstrap", "Gentoo"));
    }

    static Recipe recipe() {
        return new Recipe(List.of(
                new Scale("bill_length_mm", 43.92, 5.46),
                new Scale("body_mass_g", 4201.75, 801.95),
                new OneHot("island", List.of("Biscoe", "Dream", "Torgersen"))));
    }

    static Card card() {
        return new Card(
                "logistic",
                Map.of("l2", "1.0"),
                "ab".repeat(32),
                Map.of("train", 240L, "valid", 51L, "test", 51L),
                42,
                Map.of("accuracy", 0.98),
                Map.of("jotter", "0.1.0"));
    }

    static byte[] linear() {
        return OnnxGraph.features(5).dense(WEIGHTS, BIAS).softmax();
    }

    static ModelArchive archive() {
        return ModelArchive.of(linear(), recipe(), schema(), card());
    }

    static Map<String, @Nullable Object> row(@Nullable Object bill, @Nullable Object mass, @Nullable Object island) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("bill_length_mm", bill);
        row.put("body_mass_g", mass);
        row.put("island", island);
        return row;
    }

    static Map<String, @Nullable Object> row() {
        return row(46.1, 4500, "Biscoe");
    }

    /// The plain formula, as the oracle: softmax of weights times features plus bias.
    static double[] softmax(double... scores) {
        var largest = Arrays.stream(scores).max().orElseThrow();
        var powers = Arrays.stream(scores).map(s -> Math.exp(s - largest)).toArray();
        var sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(p -> p / sum).toArray();
    }

    static double[] dense(float[][] weights, float[] bias, double[] x) {
        var y = new double[bias.length];
        for (var o = 0; o < y.length; o++) {
            y[o] = bias[o];
            for (var i = 0; i < x.length; i++) y[o] += weights[o][i] * x[i];
        }
        return y;
    }
}
