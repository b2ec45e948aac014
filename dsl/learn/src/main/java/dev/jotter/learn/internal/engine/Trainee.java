package dev.jotter.learn.internal.engine;

import dev.jotter.learn.internal.fit.Examples;
import dev.jotter.learn.internal.fit.Matrix;
import java.util.List;

/// Layers in training, with their optimizer's state, held by an engine until closed.
public interface Trainee extends AutoCloseable {
    /// Take one step down the gradient of the batch's mean cross entropy and give that loss, as it was before the step.
    double step(Examples batch);

    /// Give the probabilities of each row under the present weights.
    double[][] probabilities(Matrix rows);

    /// Copy the present layers.
    List<Dense> layers();

    @Override
    void close();
}
