package dev.jotter.shell;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Describe a thread that did not end when its cell was stopped: where it is and what it costs.
final class Survivor {
    private static final long SAMPLE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private Survivor() {}

    static List<String> lines(Thread thread) {
        var share = share(thread);
        var frames = thread.getStackTrace();
        if (frames.length == 0) return List.of();
        return List.of(
                "Its thread \"%s\" does not end: it is still in %s, %s."
                        .formatted(thread.getName(), frames[0], cost(share)),
                "You can go on meanwhile. To be rid of the thread, restart the kernel.");
    }

    private static String cost(long percent) {
        return percent == 0
                ? "where it waits and takes no processor time"
                : "and takes %d %% of a processor core".formatted(percent);
    }

    /// Measure how much of a processor core the thread uses, in percent.
    private static long share(Thread thread) {
        var threads = ManagementFactory.getThreadMXBean();
        var start = System.nanoTime();
        var before = threads.getThreadCpuTime(thread.threadId());
        while (System.nanoTime() - start < SAMPLE_NANOS) LockSupport.parkNanos(SAMPLE_NANOS);
        var used = threads.getThreadCpuTime(thread.threadId()) - before;
        return Math.clamp(Math.round(100.0 * used / (System.nanoTime() - start)), 0, 100);
    }
}
