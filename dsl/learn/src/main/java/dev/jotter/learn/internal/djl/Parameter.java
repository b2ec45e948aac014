package dev.jotter.learn.internal.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.jotter.learn.internal.engine.Optimizer;

/// Hold one array that is learned, with the optimizer's state for it, which is ours because DJL's cannot be saved.
final class Parameter {
    private static final float NO_DECAY = 0;
    /// DJL clips to nothing at 0 and not at all below.
    private static final float NO_CLIPPING = -1;

    private final NDArray array;
    private final NDList state;

    Parameter(NDManager manager, float[] start, Shape shape, Optimizer optimizer) {
        array = manager.create(start, shape);
        array.setRequiresGradient(true);
        state = switch (optimizer) {
            case Optimizer.Adam _ -> new NDList(manager.zeros(shape), manager.zeros(shape));
            case Optimizer.Sgd _ -> new NDList(manager.zeros(shape));
        };
    }

    NDArray array() {
        return array;
    }

    float[] values() {
        return array.toFloatArray();
    }

    /// Step down the gradient that was recorded last, then forget it. `step` counts from 1.
    void descend(Optimizer optimizer, int step) {
        try (var gradient = array.getGradient()) {
            switch (optimizer) {
                case Optimizer.Adam adam -> descend(adam, gradient, step);
                case Optimizer.Sgd sgd ->
                    array.getNDArrayInternal()
                            .sgdUpdate(
                                    new NDList(array, gradient, state.get(0)),
                                    new NDList(array),
                                    (float) sgd.rate(),
                                    NO_DECAY,
                                    1,
                                    NO_CLIPPING,
                                    0,
                                    true);
            }
            gradient.subi(gradient);
        }
    }

    private void descend(Optimizer.Adam adam, NDArray gradient, int step) {
        var corrected = adam.rate()
                * Math.sqrt(1 - Math.pow(Optimizer.Adam.BETA2, step))
                / (1 - Math.pow(Optimizer.Adam.BETA1, step));
        array.getNDArrayInternal()
                .adamUpdate(
                        new NDList(array, gradient, state.get(0), state.get(1)),
                        new NDList(array),
                        (float) adam.rate(),
                        (float) corrected,
                        NO_DECAY,
                        1,
                        NO_CLIPPING,
                        (float) Optimizer.Adam.BETA1,
                        (float) Optimizer.Adam.BETA2,
                        (float) Optimizer.Adam.EPSILON,
                        true,
                        false);
    }
}
