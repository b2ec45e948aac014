package dev.jotter.learn;

import dev.jotter.learn.internal.engine.Dense;
import dev.jotter.learn.internal.engine.Engine;
import dev.jotter.learn.internal.engine.Engines;
import dev.jotter.learn.internal.engine.Loop;
import dev.jotter.learn.internal.engine.Optimizer;
import dev.jotter.learn.internal.fit.Examples;
import dev.jotter.learn.internal.fit.Watch;
import dev.jotter.model.OnnxGraph;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Train a perceptron on an engine and write its layers.
final class MlpFit implements Trainer {
    private static final int EPOCHS = 100;
    private static final int BATCH = 32;
    private static final double RATE = 0.005;

    private final Mlp learner;
    private final Settings settings;
    private final Engine engine = Engines.first();

    MlpFit(Mlp learner, Settings settings) {
        this.learner = learner;
        this.settings = settings;
    }

    @Override
    public int rounds() {
        return settings.epochs() == null ? EPOCHS : settings.epochs();
    }

    @Override
    public Map<String, String> options() {
        var options = new TreeMap<>(Map.of("epochs", "" + rounds(), "batch", "" + batch(), "engine", engine.name()));
        options.put(
                optimizer() instanceof Optimizer.Adam ? "adam" : "sgd",
                "" + optimizer().rate());
        if (settings.patience() != null) options.put("earlyStop", "" + settings.patience());
        return options;
    }

    @Override
    public Learned train(Examples train, Examples valid, Watch watch) {
        var patience = settings.patience() == null ? Integer.MAX_VALUE : settings.patience();
        var start = Dense.mlp(train.features().width(), learner.units(), train.classes(), settings.seed());
        var loop = new Loop(rounds(), batch(), optimizer(), patience, settings.seed());
        var fitted = loop.run(engine, start, train, valid, watch);
        return new Learned(
                graph(fitted.state()),
                fitted.best(),
                fitted.rounds(),
                fitted.interrupted(),
                Map.of(engine.name(), engine.version()));
    }

    private int batch() {
        return settings.batch() == null ? BATCH : settings.batch();
    }

    private Optimizer optimizer() {
        return switch (settings.step()) {
            case FitOption.Sgd(var rate) -> new Optimizer.Sgd(rate);
            case FitOption.Adam(var rate) -> new Optimizer.Adam(rate);
            case null, default -> new Optimizer.Adam(RATE);
        };
    }

    private static byte[] graph(List<Dense> layers) {
        var graph = OnnxGraph.features(layers.getFirst().in());
        for (var layer : layers) {
            graph = graph.dense(layer.transposed(), layer.bias());
            if (layer.relu()) graph = graph.relu();
        }
        return graph.softmax();
    }
}
