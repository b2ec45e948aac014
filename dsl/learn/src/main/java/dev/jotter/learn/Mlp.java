package dev.jotter.learn;

import java.util.List;
import java.util.stream.Collectors;

/// Learn by a multilayer perceptron: dense layers with relu between them.
///
/// @param units the units of each hidden layer
public record Mlp(List<Integer> units) implements Learner {
    private static final List<String> OPTIONS =
            List.of("epochs", "batch", "adam", "sgd", "earlyStop", "seed", "quiet", "onEpoch");

    public Mlp {
        units = List.copyOf(units);
        for (var layer : units) Numbers.atLeastOne("mlp", layer);
    }

    @Override
    public String name() {
        return "mlp";
    }

    @Override
    public Model fit(Data data, FitOption... options) {
        var settings = Settings.of(this, OPTIONS, data.seed(), options);
        return Fitting.run(this, data, settings, new MlpFit(this, settings));
    }

    @Override
    public String toString() {
        return units.stream().map(String::valueOf).collect(Collectors.joining(", ", "mlp(", ")"));
    }
}
