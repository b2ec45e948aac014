package dev.jotter.learn;

import dev.jotter.learn.internal.fit.Examples;
import dev.jotter.learn.internal.fit.Watch;
import dev.jotter.learn.internal.trees.Boosting;
import dev.jotter.model.OnnxGraph;
import java.util.Map;
import java.util.TreeMap;

/// Grow boosted trees and write them as a tree ensemble.
final class BoostedFit implements Trainer {
    private final Boosted learner;
    private final Settings settings;

    BoostedFit(Boosted learner, Settings settings) {
        this.learner = learner;
        this.settings = settings;
    }

    @Override
    public int rounds() {
        return learner.trees();
    }

    @Override
    public Map<String, String> options() {
        var options = new TreeMap<>(
                Map.of("trees", "" + learner.trees(), "depth", "" + learner.depth(), "rate", "" + learner.rate()));
        if (settings.patience() != null) options.put("earlyStop", "" + settings.patience());
        return options;
    }

    @Override
    public Learned train(Examples train, Examples valid, Watch watch) {
        var patience = settings.patience() == null ? Integer.MAX_VALUE : settings.patience();
        var boosting = new Boosting(learner.trees(), learner.depth(), learner.rate(), patience, settings.seed());
        var fitted = boosting.run(train, valid, watch);
        var onnx = OnnxGraph.features(train.features().width())
                .trees(new float[train.classes()], fitted.state())
                .softmax();
        return new Learned(
                onnx, fitted.best(), fitted.rounds(), fitted.interrupted(), Map.of("xgboost", Boosting.version()));
    }
}
