package dev.jotter.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class IopubQueueTests {
    private final IopubQueue queue = new IopubQueue();

    @Test
    void joinsTextOfTheSameCellAndStream() throws InterruptedException {
        queue.print(cell("a"), "stdout", "1");
        queue.print(cell("a"), "stdout", "2");
        queue.print(cell("a"), "stderr", "3");
        queue.print(cell("b"), "stderr", "4");
        assertThat(queue.take().stream().map(item -> item.content().path("text").asText()))
                .containsExactly("12", "3", "4");
    }

    @Test
    void keepsTheOrderAroundOtherMessages() throws InterruptedException {
        queue.print(cell("a"), "stdout", "1");
        queue.publish("display_data", cell("a"), cell("x"));
        queue.print(cell("a"), "stdout", "2");
        assertThat(queue.take().stream().map(IopubQueue.Item::type))
                .containsExactly("stream", "display_data", "stream");
    }

    @Test
    void beginsANewMessageWhenOneIsFull() throws InterruptedException {
        queue.print(cell("a"), "stdout", "x".repeat(IopubQueue.MESSAGE_CHARS));
        queue.print(cell("a"), "stdout", "y");
        assertThat(queue.take()).hasSize(2);
    }

    @Test
    void makesAFastPrinterWaitAndLosesNothing() throws InterruptedException {
        queue.print(cell("a"), "stdout", "x".repeat(IopubQueue.WAITING_CHARS));
        var more = Thread.ofPlatform().start(() -> queue.print(cell("a"), "stdout", "y"));
        while (more.getState() != Thread.State.WAITING) Thread.onSpinWait();
        assertThat(queue.take()).hasSize(1);
        more.join();
        assertThat(queue.take().getFirst().content().path("text").asText()).isEqualTo("y");
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
        assertThat(queue.take()).hasSize(2);
    }

    @Test
    void givesWhatIsLeftAfterItIsClosed() throws InterruptedException {
        queue.print(cell("a"), "stdout", "1");
        queue.close();
        assertThat(queue.take()).hasSize(1);
        assertThat(queue.take()).isEmpty();
    }

    private static JsonNode cell(String id) {
        return JsonNodeFactory.instance.objectNode().put("msg_id", id);
    }
}
