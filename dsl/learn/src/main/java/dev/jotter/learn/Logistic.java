package dev.jotter.learn;

import java.util.List;

/// Learn by multinomial logistic regression with an L2 penalty, solved by L-BFGS in double precision.
///
/// @param penalty the strength of the penalty; 1 is what scikit-learn calls C = 1
public record Logistic(double penalty) implements Learner {
    private static final List<String> OPTIONS = List.of("epochs", "earlyStop", "seed", "quiet", "onEpoch");

    public Logistic {
        Numbers.notNegative("l2", penalty, "1");
    }

    /// Hold the weights closer to nought, or less close.
    public Logistic l2(double strength) {
        return new Logistic(strength);
    }

    @Override
    public String name() {
        return "logistic";
    }

    @Override
    public Model fit(Data data, FitOption... options) {
        var settings = Settings.of(this, OPTIONS, data.seed(), options);
        return Fitting.run(this, data, settings, new LogisticFit(penalty, settings));
    }

    @Override
    public String toString() {
        return penalty == 1 ? "logistic()" : "logistic().l2(" + penalty + ")";
    }
}
