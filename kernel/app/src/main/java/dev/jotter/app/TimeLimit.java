package dev.jotter.app;

import dev.jotter.shell.ErrorReport;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Stop each cell that takes longer than allowed.
final class TimeLimit implements AutoCloseable {
    private final Optional<Duration> most;
    private final Optional<ScheduledExecutorService> clock;

    TimeLimit(Optional<Duration> most) {
        this.most = most;
        this.clock = most.map(given -> Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("jotter-limit").factory()));
    }

    /// Evaluate a cell within the limit.
    Outcome evaluate(Shell shell, String code, int cell) {
        if (most.isEmpty() || clock.isEmpty()) return shell.evaluate(code, cell);
        var late = new AtomicBoolean();
        Runnable stop = () -> {
            late.set(true);
            shell.interrupt(cell);
        };
        var bell = clock.get().schedule(stop, most.get().toMillis(), TimeUnit.MILLISECONDS);
        try {
            var outcome = shell.evaluate(code, cell);
            return late.get() && outcome instanceof Outcome.Interrupted ? late(most.get()) : outcome;
        } finally {
            bell.cancel(false);
        }
    }

    private static Outcome late(Duration most) {
        var lines = List.of(
                "The cell was stopped because it ran too long.",
                "At most " + most.toMillis() / 1000.0 + " seconds were allowed by IJAVA_TIMEOUT.",
                "Allow more, or unset it, and start the kernel again.");
        return new Outcome.Failed(new ErrorReport("Timeout", lines.getFirst(), lines));
    }

    @Override
    public void close() {
        clock.ifPresent(ScheduledExecutorService::shutdownNow);
    }
}
