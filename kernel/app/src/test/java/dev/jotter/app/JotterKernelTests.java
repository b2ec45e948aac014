package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.jupyter.ExecuteRequest;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JotterKernelTests {
    private static final int ENOUGH = 60;

    @Test
    void restsByPractisingBehindLaterCellsUntilItHasDoneEnough() {
        try (var session = Session.open(new Recorded());
                var history = History.inMemory();
                var kernel = new JotterKernel(CompletableFuture.completedFuture(session), history)) {
            kernel.execute(new ExecuteRequest("1", 1, false, false, ""), new Recorded());
            kernel.rest();
            kernel.execute(new ExecuteRequest("2", 2, false, false, ""), new Recorded());
            for (var i = 1; i < ENOUGH; i++) kernel.rest();
            assertThat(session.rest()).isTrue();
            assertThat(session.rest()).isFalse();
        }
    }

    @Test
    void restsBeforeThereIsASession() {
        try (var history = History.inMemory();
                var kernel = new JotterKernel(new CompletableFuture<>(), history)) {
            kernel.rest();
            assertThat(kernel.comms()).isEmpty();
        }
    }
}
