package dev.jotter.learn.internal.engine;

/// Say how gradients become steps.
public sealed interface Optimizer {
    double rate();

    /// Adam (Kingma and Ba, 2015, algorithm 1) with its usual betas 0.9 and 0.999 and epsilon 1e-8.
    record Adam(double rate) implements Optimizer {
        public static final double BETA1 = 0.9;
        public static final double BETA2 = 0.999;
        public static final double EPSILON = 1e-8;
    }

    /// Plain stochastic gradient descent.
    record Sgd(double rate) implements Optimizer {}
}
