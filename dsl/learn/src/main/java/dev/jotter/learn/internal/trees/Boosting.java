package dev.jotter.learn.internal.trees;

import dev.jotter.learn.internal.fit.Best;
import dev.jotter.learn.internal.fit.Examples;
import dev.jotter.learn.internal.fit.Fitted;
import dev.jotter.learn.internal.fit.Round;
import dev.jotter.learn.internal.fit.Watch;
import dev.jotter.learn.internal.metric.Confusion;
import dev.jotter.learn.internal.metric.LogLoss;
import dev.jotter.model.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.jspecify.annotations.Nullable;

/// Grow boosted trees round by round, one tree per class and round (Chen and Guestrin, 2016), and keep the rounds up to
/// the best on the validation part.
///
/// The loop is ours, not `XGBoost.train`, which prints each round and cannot be stopped. One thread: more of them add
/// sums in another order, and starve each other on a busy machine.
public record Boosting(int trees, int depth, double rate, int patience, long seed) {

    /// Grow until all trees are there, the patience is at its end, or the thread is interrupted.
    public Fitted<List<Tree>> run(Examples train, Examples valid, Watch watch) {
        try {
            var data = matrix(train);
            var check = valid.isEmpty() ? null : matrix(valid);
            var booster = XGBoost.train(data, parameters(train.classes()), 0, Map.of(), null, null);
            try {
                var best = new Best<>(0, patience);
                var round = 0;
                var interrupted = false;
                while (round < trees && !interrupted && !best.exhausted()) {
                    booster.update(data, round++);
                    var now = judge(booster, data, train, check, valid, round);
                    best.offer(now, now::number);
                    watch.round(now);
                    interrupted = Thread.interrupted();
                }
                var grown = XgboostModel.trees(booster.toByteArray("json"));
                var kept = List.copyOf(grown.subList(0, best.state() * train.classes()));
                return new Fitted<>(kept, best.number(), round, interrupted);
            } finally {
                booster.dispose();
                data.dispose();
                if (check != null) check.dispose();
            }
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost: " + e.getMessage(), e);
        }
    }

    /// Give XGBoost's version.
    public static String version() {
        try (var file = XGBoost.class.getResourceAsStream("/xgboost4j-version.properties")) {
            if (file == null) return "unknown";
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> parameters(int classes) {
        return Map.of(
                "objective",
                "multi:softprob",
                "num_class",
                classes,
                "max_depth",
                depth,
                "eta",
                rate,
                "seed",
                seed,
                "tree_method",
                "hist",
                "nthread",
                1,
                "verbosity",
                0);
    }

    private static Round judge(
            Booster booster, DMatrix data, Examples train, @Nullable DMatrix check, Examples valid, int round)
            throws XGBoostError {
        var trainLoss = LogLoss.of(train.labels(), doubles(booster.predict(data)));
        if (check == null) return new Round(round, trainLoss, Double.NaN, Double.NaN);
        var probabilities = doubles(booster.predict(check));
        var accuracy =
                Confusion.of(valid.labels(), probabilities, valid.classes()).accuracy();
        return new Round(round, trainLoss, LogLoss.of(valid.labels(), probabilities), accuracy);
    }

    private static DMatrix matrix(Examples examples) throws XGBoostError {
        var features = examples.features();
        var matrix = new DMatrix(features.values(), features.rows(), features.width(), Float.NaN);
        var labels = new float[examples.rows()];
        for (var i = 0; i < labels.length; i++) labels[i] = examples.labels()[i];
        matrix.setLabel(labels);
        return matrix;
    }

    private static double[][] doubles(float[][] values) {
        var all = new double[values.length][];
        for (var row = 0; row < all.length; row++) {
            all[row] = new double[values[row].length];
            for (var c = 0; c < all[row].length; c++) all[row][c] = values[row][c];
        }
        return all;
    }
}
