package dev.jotter.learn.internal.engine;

import java.util.List;

/// Train layers. Found by `ServiceLoader`; nothing of its library loads before [#start].
///
/// Same layers, same optimizer, same batches: every engine comes to the same weights within single precision.
public interface Engine {
    /// Give the engine's short name, such as `djl`.
    String name();

    /// Give the library behind it and its version, for a model's card.
    String version();

    /// Begin to train copies of these layers.
    Trainee start(List<Dense> layers, Optimizer optimizer);
}
