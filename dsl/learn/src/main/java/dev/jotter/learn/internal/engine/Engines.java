package dev.jotter.learn.internal.engine;

import dev.jotter.display.JotterException;
import java.util.ServiceLoader;

/// Find an engine.
public final class Engines {
    private Engines() {}

    /// Give the first engine on the class path.
    public static Engine first() {
        return ServiceLoader.load(Engine.class, Engines.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new JotterException(
                        "There is no training engine for neural networks.",
                        "An engine such as djl was expected on the class path, and none was found.",
                        "Add ai.djl.pytorch:pytorch-engine to the program, or learn with logistic() or boosted()."));
    }
}
