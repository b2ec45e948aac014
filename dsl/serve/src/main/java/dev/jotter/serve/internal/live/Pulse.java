package dev.jotter.serve.internal.live;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Do something every second on one daemon thread; a failure is logged and tried again.
final class Pulse implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.jotter.serve");
    private static final long MILLIS = 1000;

    private final ScheduledExecutorService executor;

    Pulse(Runnable work) {
        executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("jotter-serve").factory());
        var unused = executor.scheduleWithFixedDelay(() -> guarded(work), MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The registry could not be followed; trying again in a second.", e);
        }
    }

    @Override
    public void close() {
        executor.close();
    }
}
