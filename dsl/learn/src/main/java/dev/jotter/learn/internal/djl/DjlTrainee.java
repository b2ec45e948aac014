package dev.jotter.learn.internal.djl;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.jotter.learn.internal.engine.Dense;
import dev.jotter.learn.internal.engine.Optimizer;
import dev.jotter.learn.internal.engine.Trainee;
import dev.jotter.learn.internal.fit.Examples;
import dev.jotter.learn.internal.fit.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Hold layers as PyTorch arrays. What a step makes lives in the step's own manager and is gone with it; every
/// operation starts from an array of the step, because DJL puts a result beside its first operand.
final class DjlTrainee implements Trainee {
    /// PyTorch, as DJL binds it, records one gradient at a time in a process.
    private static final ReentrantLock GRADIENTS = new ReentrantLock();

    private final Engine engine;
    private final NDManager manager;
    private final List<Dense> shapes;
    private final List<Parameter> weights = new ArrayList<>();
    private final List<Parameter> biases = new ArrayList<>();
    private final Optimizer optimizer;
    private int steps;

    DjlTrainee(Engine engine, List<Dense> layers, Optimizer optimizer) {
        this.engine = engine;
        this.manager = engine.newBaseManager();
        this.shapes = List.copyOf(layers);
        this.optimizer = optimizer;
        for (var layer : layers) {
            weights.add(new Parameter(manager, layer.weights(), new Shape(layer.in(), layer.out()), optimizer));
            biases.add(new Parameter(manager, layer.bias(), new Shape(layer.out()), optimizer));
        }
    }

    @Override
    public double step(Examples batch) {
        GRADIENTS.lock();
        try (var step = manager.newSubManager()) {
            var x = rows(step, batch.features());
            var truth = step.create(onehot(batch), new Shape(batch.rows(), batch.classes()));
            double loss;
            try (var gradients = engine.newGradientCollector()) {
                var cost = logits(x).logSoftmax(1).mul(truth).sum().neg().div(batch.rows());
                gradients.backward(cost);
                loss = cost.getFloat();
            }
            steps++;
            weights.forEach(parameter -> parameter.descend(optimizer, steps));
            biases.forEach(parameter -> parameter.descend(optimizer, steps));
            return loss;
        } finally {
            GRADIENTS.unlock();
        }
    }

    @Override
    public double[][] probabilities(Matrix rows) {
        try (var step = manager.newSubManager()) {
            var flat = logits(rows(step, rows)).softmax(1).toFloatArray();
            var all = new double[rows.rows()][flat.length / Math.max(1, rows.rows())];
            for (var i = 0; i < flat.length; i++) all[i / all[0].length][i % all[0].length] = flat[i];
            return all;
        }
    }

    @Override
    public List<Dense> layers() {
        var layers = new ArrayList<Dense>();
        for (var i = 0; i < shapes.size(); i++) {
            var shape = shapes.get(i);
            layers.add(new Dense(
                    shape.in(),
                    shape.out(),
                    shape.relu(),
                    weights.get(i).values(),
                    biases.get(i).values()));
        }
        return layers;
    }

    @Override
    public void close() {
        manager.close();
    }

    /// Count the arrays that live as long as this trainee.
    int held() {
        return manager.getManagedArrays().size();
    }

    private NDArray logits(NDArray x) {
        var y = x;
        for (var i = 0; i < shapes.size(); i++) {
            y = y.matMul(weights.get(i).array()).add(biases.get(i).array());
            if (shapes.get(i).relu()) y = y.getNDArrayInternal().relu();
        }
        return y;
    }

    private static NDArray rows(NDManager step, Matrix rows) {
        return step.create(rows.values(), new Shape(rows.rows(), rows.width()));
    }

    private static float[] onehot(Examples batch) {
        var truth = new float[batch.rows() * batch.classes()];
        for (var row = 0; row < batch.rows(); row++) truth[row * batch.classes() + batch.labels()[row]] = 1;
        return truth;
    }
}
