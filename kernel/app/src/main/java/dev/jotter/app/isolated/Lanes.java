package dev.jotter.app.isolated;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Give each thread of the front that asks one thread of the worker that answers, so that what is in order there is in
/// order here, and what is at once there is at once here.
final class Lanes {
    private static final long STACK_BYTES = 16L << 20;
    private static final int IDLE_MINUTES = 10;

    private final Map<String, Executor> byName = new ConcurrentHashMap<>();

    void run(String lane, Runnable work) {
        byName.computeIfAbsent(lane, Lanes::lane).execute(work);
    }

    private static Executor lane(String name) {
        var executor = new ThreadPoolExecutor(
                1, 1, IDLE_MINUTES, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), work -> thread(name, work));
        executor.allowCoreThreadTimeOut(!name.equals(Worker.MAIN_LANE));
        return executor;
    }

    private static Thread thread(String name, Runnable work) {
        var thread = new Thread(Thread.currentThread().getThreadGroup(), work, name, STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }
}
