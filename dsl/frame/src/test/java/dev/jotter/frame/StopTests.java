package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// An interrupt, which is what the stop button sends, ends what DuckDB does.
@Timeout(60)
class StopTests {
    /// Too many pairs for a day.
    private static final String ENDLESS = "select sum(a.range * b.range) from range(10000000) a, range(10000000) b";

    private final TestFrame penguins = TestFrame.penguins();

    @Test
    void endsARunningQuery() throws Exception {
        var started = new CountDownLatch(1);
        var asked = new FutureTask<>(() -> {
            started.countDown();
            return penguins.sql(ENDLESS);
        });
        var thread = Thread.ofPlatform().start(asked);
        started.await();
        while (thread.getState() != Thread.State.WAITING) Thread.onSpinWait();

        thread.interrupt();

        assertThatThrownBy(() -> asked.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CancellationException.class);
    }

    @Test
    void doesNotBeginOnAnInterruptedThreadAndLeavesItInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> penguins.sql(ENDLESS))
                .isInstanceOf(CancellationException.class)
                .hasMessage("The work was stopped.");
        assertThat(Thread.interrupted()).isTrue();
    }
}
