package dev.jotter.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.jupyter.Execution;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Run the cells of a notebook in order, write their outputs into its copy and show them on the way.
///
/// The copy is written whenever a cell has ended, so that a run which is killed leaves what it had.
final class NotebookRunner implements AutoCloseable {
    /// How long a cell may take to end once it was stopped.
    private static final Duration GRACE = Duration.ofSeconds(5);

    /// Writing takes at most this part of the time.
    private static final int WRITE_SHARE = 20;

    private final Session session;
    private final Notebook notebook;
    private final Path copy;
    private final PrintStream out;
    private final StreamOutput terminal;
    private final Optional<Duration> timeout;
    private final Runnable whenStuck;
    private final Map<String, List<ObjectNode>> displays = new HashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("jotter-timeout").factory());
    private volatile boolean stopped;
    private long written;
    private long cost;

    /// @param copy where the notebook is written
    /// @param out where the cells' own lines are written
    /// @param terminal where their outputs are shown
    /// @param timeout how long one cell may take
    /// @param whenStuck what ends the program when a cell cannot be stopped
    NotebookRunner(
            Session session,
            Notebook notebook,
            Path copy,
            PrintStream out,
            StreamOutput terminal,
            Optional<Duration> timeout,
            Runnable whenStuck) {
        this.session = session;
        this.notebook = notebook;
        this.copy = copy;
        this.out = out;
        this.terminal = terminal;
        this.timeout = timeout;
        this.whenStuck = whenStuck;
    }

    /// Run until the end, or until the first cell that fails unless `keepGoing`; give how many failed.
    int run(boolean keepGoing, History history) {
        var began = Instant.now();
        var failed = 0;
        var count = 0;
        for (var cell : notebook.codeCells()) {
            var code = Notebook.source(cell);
            if (code.isBlank()) continue;
            count++;
            history.add(count, code);
            if (isFine(cell, run(cell, code, count))) continue;
            failed++;
            if (!keepGoing || stopped) break;
        }
        note(began, failed);
        write();
        return failed;
    }

    /// Stop the running cell and run no other; at the second call end at once.
    void stop() {
        if (stopped) {
            write();
            whenStuck.run();
        }
        stopped = true;
        session.interrupt();
    }

    boolean wasStopped() {
        return stopped;
    }

    /// Write the notebook while no thread of a cell changes it.
    void write() {
        synchronized (displays) {
            var begin = System.nanoTime();
            notebook.write(copy);
            written = System.nanoTime();
            cost = written - begin;
        }
    }

    private static boolean isFine(ObjectNode cell, Execution ended) {
        return switch (ended) {
            case Execution.Ok ok -> true;
            case Execution.Failed failed ->
                Notebook.hasTag(cell, "raises-exception") && !failed.name().equals("Timeout");
        };
    }

    private Execution run(ObjectNode cell, String code, int count) {
        out.println("[" + count + "] " + title(code));
        cell.put("execution_count", count);
        var began = Instant.now().toString();
        var recorder = new CellRecorder(cell.withArray("/outputs"), terminal, displays);
        var ended = timed(code, count, recorder);
        recorder.conclude(ended, count);
        var now = Instant.now().toString();
        synchronized (displays) {
            cell.withObject("/metadata/execution")
                    .put("iopub.status.busy", began)
                    .put("iopub.execute_input", began)
                    .put("shell.execute_reply", now)
                    .put("iopub.status.idle", now);
        }
        if (System.nanoTime() - written > WRITE_SHARE * cost) write();
        return ended;
    }

    private Execution timed(String code, int count, CellRecorder recorder) {
        if (timeout.isEmpty()) return session.run(code, count, recorder);
        var late = new AtomicBoolean();
        var bell = ring(timeout.get(), () -> {
            late.set(true);
            session.interrupt();
        });
        var lastBell = ring(timeout.get().plus(GRACE), () -> {
            recorder.conclude(late(count), count);
            write();
            whenStuck.run();
        });
        try {
            var ended = session.run(code, count, recorder);
            return late.get() && ended instanceof Execution.Failed ? late(count) : ended;
        } finally {
            bell.cancel(false);
            lastBell.cancel(false);
        }
    }

    private ScheduledFuture<?> ring(Duration after, Runnable work) {
        return clock.schedule(work, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Execution late(int count) {
        var seconds = timeout.orElse(Duration.ZERO).toMillis() / 1000.0;
        var message = "Cell " + count + " was stopped because it ran too long.";
        return new Execution.Failed(
                "Timeout",
                message,
                List.of(
                        message,
                        "At most " + seconds + " seconds a cell were allowed.",
                        "Allow more: --timeout " + Math.round(seconds * 2 + 1)));
    }

    /// Say in the notebook when and by what it was run.
    private void note(Instant began, int failed) {
        var now = Instant.now();
        notebook.metadata()
                .withObject("/jotter/run")
                .put("version", Version.text())
                .put("start_time", began.toString())
                .put("end_time", now.toString())
                .put("duration", Duration.between(began, now).toMillis() / 1000.0)
                .put("failed", failed);
    }

    /// Give the line that stands for a cell.
    static String title(String code) {
        var first = code.strip().lines().findFirst().orElse("");
        return code.strip().lines().count() > 1 ? first + " …" : first;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
