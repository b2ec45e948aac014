package dev.jotter.learn;

import dev.jotter.learn.internal.fit.Examples;
import dev.jotter.learn.internal.fit.Watch;
import dev.jotter.learn.internal.linear.Regression;
import dev.jotter.model.OnnxGraph;
import java.util.Map;
import java.util.TreeMap;

/// Learn a logistic regression and write it as one dense layer.
final class LogisticFit implements Trainer {
    private static final int ITERATIONS = 500;

    private final double l2;
    private final Settings settings;

    LogisticFit(double l2, Settings settings) {
        this.l2 = l2;
        this.settings = settings;
    }

    @Override
    public int rounds() {
        return settings.epochs() == null ? ITERATIONS : settings.epochs();
    }

    @Override
    public Map<String, String> options() {
        var options = new TreeMap<>(Map.of("l2", "" + l2, "epochs", "" + rounds()));
        if (settings.patience() != null) options.put("earlyStop", "" + settings.patience());
        return options;
    }

    @Override
    public Learned train(Examples train, Examples valid, Watch watch) {
        var patience = settings.patience() == null ? 0 : settings.patience();
        var fitted = new Regression(l2, rounds(), patience).run(train, valid, watch);
        var width = train.features().width();
        var classes = train.classes();
        var weights = new float[classes][width];
        var bias = new float[classes];
        for (var c = 0; c < classes; c++) {
            for (var j = 0; j < width; j++) weights[c][j] = (float) fitted.state()[j * classes + c];
            bias[c] = (float) fitted.state()[width * classes + c];
        }
        var onnx = OnnxGraph.features(width).dense(weights, bias).softmax();
        return new Learned(onnx, fitted.best(), fitted.rounds(), fitted.interrupted(), Map.of());
    }
}
