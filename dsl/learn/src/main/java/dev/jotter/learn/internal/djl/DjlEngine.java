package dev.jotter.learn.internal.djl;

import dev.jotter.learn.internal.engine.Dense;
import dev.jotter.learn.internal.engine.Engine;
import dev.jotter.learn.internal.engine.Optimizer;
import dev.jotter.learn.internal.engine.Trainee;
import java.util.List;

/// Train with PyTorch through DJL, on one thread of the CPU so that sums are always added in the same order.
public final class DjlEngine implements Engine {
    @Override
    public String name() {
        return "djl";
    }

    @Override
    public String version() {
        return "PyTorch " + Native.engine().getVersion() + " through DJL " + ai.djl.engine.Engine.getDjlVersion();
    }

    @Override
    public Trainee start(List<Dense> layers, Optimizer optimizer) {
        return new DjlTrainee(Native.engine(), layers, optimizer);
    }

    /// Load the natives once, when the first net is trained.
    private static final class Native {
        private static final ai.djl.engine.Engine ENGINE = load();

        static ai.djl.engine.Engine engine() {
            return ENGINE;
        }

        /// These must stand before DJL's engine class loads: it would look for a cloud's metadata service, and
        /// PyTorch reads its number of threads only once.
        private static ai.djl.engine.Engine load() {
            setDefault("ai.djl.offline", "true");
            setDefault("OPT_OUT_TRACKING", "true");
            setDefault("ai.djl.pytorch.num_threads", "1");
            setDefault("ai.djl.pytorch.num_interop_threads", "1");
            return ai.djl.engine.Engine.getEngine("PyTorch");
        }

        private static void setDefault(String property, String value) {
            if (System.getProperty(property) == null) System.setProperty(property, value);
        }
    }
}
