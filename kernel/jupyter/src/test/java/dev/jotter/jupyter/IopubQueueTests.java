package dev.jotter.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class IopubQueueTests {
    private final IopubQueue queue = new IopubQueue(() -> {});

    @Test
    void joinsTextOfTheSameCellAndStream() {
        queue.print(cell("a"), "stdout", "1");
        queue.print(cell("a"), "stdout", "2");
        queue.print(cell("a"), "stderr", "3");
        queue.print(cell("b"), "stderr", "4");
        assertThat(due().stream().map(item -> item.content().path("text").asText()))
                .containsExactly("12", "3", "4");
    }

    @Test
    void keepsTheOrderAroundOtherMessages() {
        queue.print(cell("a"), "stdout", "1");
        queue.publish(new Publication("display_data", cell("a"), cell("x")));
        queue.print(cell("a"), "stdout", "2");
        assertThat(due().stream().map(Publication::type)).containsExactly("stream", "display_data", "stream");
    }

    @Test
    void beginsANewMessageWhenOneIsFull() throws InterruptedException {
        queue.print(cell("a"), "stdout", "x".repeat(IopubQueue.MESSAGE_CHARS));
        queue.print(cell("a"), "stdout", "y");
        assertThat(due()).hasSize(2);
    }

    @Test
    void makesAFastPrinterWaitAndLosesNothing() throws InterruptedException {
        queue.print(cell("a"), "stdout", "x".repeat(IopubQueue.WAITING_CHARS));
        var more = Thread.ofPlatform().start(() -> queue.print(cell("a"), "stdout", "y"));
        while (more.getState() != Thread.State.WAITING) Thread.onSpinWait();
        assertThat(due()).hasSize(1);
        more.join();
        assertThat(due().getFirst().content().path("text").asText()).isEqualTo("y");
    }

    @Test
    void letsAnInterruptedPrinterGoOnAndKeepsItsInterrupt() throws InterruptedException {
        queue.print(cell("a"), "stdout", "x".repeat(IopubQueue.WAITING_CHARS));
        var interrupted = new CountDownLatch(1);
        var more = Thread.ofPlatform().start(() -> {
            queue.print(cell("a"), "stdout", "y");
            if (Thread.currentThread().isInterrupted()) interrupted.countDown();
        });
        more.interrupt();
        interrupted.await();
        assertThat(due()).hasSize(2);
    }

    @Test
    void givesWhatIsLeftAfterItIsClosed() {
        queue.print(cell("a"), "stdout", "1");
        queue.close();
        assertThat(due()).hasSize(1);
        assertThat(due()).isEmpty();
    }

    @Test
    void wakesThePublisherEachTimeThatSomethingBecomesDue() {
        var woken = new AtomicInteger();
        var waking = new IopubQueue(woken::incrementAndGet);
        waking.hurry();
        assertThat(woken).hasValue(0);
        waking.publish(new Publication("status", cell("a"), cell("x")));
        assertThat(woken).hasValue(1);
        waking.publish(new Publication("status", cell("a"), cell("x")));
        assertThat(woken).hasValue(1);
        assertThat(waking.poll()).hasSize(2);
        waking.print(cell("a"), "stdout", "1");
        assertThat(woken).hasValue(2);
        waking.hurry();
        assertThat(woken).hasValue(3);
    }

    /// What a publisher gets that waits as long as it is told to.
    private List<Publication> due() {
        while (queue.dueNanos() > 0) {
            if (queue.dueNanos() == Long.MAX_VALUE) return List.of();
            LockSupport.parkNanos(queue.dueNanos());
        }
        return queue.poll();
    }

    private static JsonNode cell(String id) {
        return JsonNodeFactory.instance.objectNode().put("msg_id", id);
    }
}
