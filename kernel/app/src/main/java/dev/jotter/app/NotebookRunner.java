package dev.jotter.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.jupyter.Execution;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Run the cells of a notebook in order, write their outputs into it and show them on the way.
final class NotebookRunner implements AutoCloseable {
    private final Session session;
    private final Notebook notebook;
    private final PrintStream out;
    private final StreamOutput terminal;
    private final Optional<Duration> timeout;
    private final Map<String, List<ObjectNode>> displays = new HashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("jotter-timeout").factory());

    /// @param out where the cells' own lines are written
    /// @param terminal where their outputs are shown
    /// @param timeout how long one cell may take
    NotebookRunner(
            Session session, Notebook notebook, PrintStream out, StreamOutput terminal, Optional<Duration> timeout) {
        this.session = session;
        this.notebook = notebook;
        this.out = out;
        this.terminal = terminal;
        this.timeout = timeout;
    }

    /// Run until the end, or until the first cell that fails unless `keepGoing`; give how many failed.
    int run(boolean keepGoing) {
        notebook.prepare();
        var failed = 0;
        var count = 0;
        for (var cell : notebook.codeCells()) {
            var code = Notebook.source(cell);
            if (code.isBlank()) continue;
            count++;
            if (run(cell, code, count) instanceof Execution.Ok || Notebook.hasTag(cell, "raises-exception")) continue;
            failed++;
            if (!keepGoing) break;
        }
        return failed;
    }

    /// Write the notebook while no thread of a cell changes it.
    void write(Path file) {
        synchronized (displays) {
            notebook.write(file);
        }
    }

    private Execution run(ObjectNode cell, String code, int count) {
        out.println("[" + count + "] " + title(code));
        cell.put("execution_count", count);
        var recorder = new CellRecorder(cell.withArray("/outputs"), terminal, displays);
        var ended = timed(code, count, recorder);
        recorder.conclude(ended, count);
        return ended;
    }

    private Execution timed(String code, int count, CellRecorder recorder) {
        if (timeout.isEmpty()) return session.run(code, count, recorder);
        var late = new AtomicBoolean();
        var bell = clock.schedule(
                () -> {
                    late.set(true);
                    session.interrupt();
                },
                timeout.get().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            var ended = session.run(code, count, recorder);
            return late.get() && ended instanceof Execution.Failed ? late(count) : ended;
        } finally {
            bell.cancel(false);
        }
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

    private static String title(String code) {
        var first = code.strip().lines().findFirst().orElse("");
        return code.strip().lines().count() > 1 ? first + " …" : first;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
