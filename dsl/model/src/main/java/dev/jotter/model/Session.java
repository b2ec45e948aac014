package dev.jotter.model;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// Run a graph natively: one call for a batch. A call after [#close()] is refused, since native code would crash.
final class Session implements AutoCloseable {
    /// How many rows go into one native call.
    static final int BATCH = 16_384;

    private final OrtEnvironment environment;
    private final int width;
    private final int classes;
    /// Calls hold the read side; closing takes the write side and so waits for them.
    private final ReentrantReadWriteLock open = new ReentrantReadWriteLock();

    private @Nullable OrtSession session;

    private Session(OrtEnvironment environment, OrtSession session, int width, int classes) {
        this.environment = environment;
        this.session = session;
        this.width = width;
        this.classes = classes;
    }

    static Session open(byte[] onnx, int width, int classes) throws OrtException {
        var environment = NativeRuntime.environment();
        try (var options = new OrtSession.SessionOptions()) {
            // A call runs on its caller's thread: a server has its own, and spinning pools take theirs away.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            var session = environment.createSession(onnx, options);
            try {
                requireShape("input " + OnnxGraph.INPUT, session.getInputInfo().get(OnnxGraph.INPUT), width);
                requireShape(
                        "output " + OnnxGraph.OUTPUT, session.getOutputInfo().get(OnnxGraph.OUTPUT), classes);
            } catch (IllegalArgumentException e) {
                session.close();
                throw e;
            }
            return new Session(environment, session, width, classes);
        }
    }

    private static void requireShape(String what, @Nullable NodeInfo info, int expected) {
        var shape = info != null && info.getInfo() instanceof TensorInfo tensor ? tensor.getShape() : new long[0];
        if (shape.length != 2 || shape[1] != expected) {
            throw new IllegalArgumentException(
                    "the " + what + " has the shape " + Arrays.toString(shape) + ", not [N, " + expected + "]");
        }
    }

    /// Give the probabilities `[rows][classes]` of flat features `[rows * width]`.
    float[][] run(float[] features, int rows) {
        open.readLock().lock();
        try {
            if (session == null) throw new IllegalStateException("This predictor is closed.");
            if (rows == 0) return new float[0][];
            try (var input =
                            OnnxTensor.createTensor(environment, FloatBuffer.wrap(features), new long[] {rows, width});
                    var result = session.run(Map.of(OnnxGraph.INPUT, input))) {
                return rows(((OnnxTensor) result.get(0)).getFloatBuffer(), rows);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed: " + e.getMessage(), e);
        } finally {
            open.readLock().unlock();
        }
    }

    private float[][] rows(FloatBuffer flat, int rows) {
        var matrix = new float[rows][classes];
        for (var row : matrix) flat.get(row);
        return matrix;
    }

    @Override
    public void close() {
        open.writeLock().lock();
        try {
            if (session != null) session.close();
            session = null;
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed: " + e.getMessage(), e);
        } finally {
            open.writeLock().unlock();
        }
    }
}
