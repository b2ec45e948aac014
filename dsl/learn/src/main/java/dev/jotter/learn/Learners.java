package dev.jotter.learn;

import java.util.Arrays;

/// Make the learners.
public final class Learners {
    private Learners() {}

    /// Learn one weight per feature and class: fast, hard to beat where the classes lie apart.
    public static Logistic logistic() {
        return new Logistic(1);
    }

    /// Grow many small trees, each mending what the others miss (XGBoost).
    public static Boosted boosted() {
        return new Boosted(100, 6, 0.3);
    }

    /// Stack layers of these many units (a multilayer perceptron with relu).
    public static Mlp mlp(int... units) {
        return new Mlp(Arrays.stream(units).boxed().toList());
    }
}
