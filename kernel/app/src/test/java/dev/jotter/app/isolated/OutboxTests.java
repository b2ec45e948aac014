package dev.jotter.app.isolated;

import static dev.jotter.app.isolated.Packing.object;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OutboxTests {
    private final Outbox outbox = new Outbox();

    @Test
    void joinsTextOfTheSameCellAndStreamAndKeepsTheOrder() throws Exception {
        outbox.print(1, "stdout", "a");
        outbox.print(1, "stdout", "b");
        outbox.print(1, "stderr", "c");
        outbox.print(2, "stderr", "d");
        outbox.put(new Parcel.Answer(1, object()));
        outbox.print(1, "stdout", "late");
        assertThat(parcels(outbox.take()))
                .containsExactly(
                        text(1, "stdout", "ab"),
                        text(1, "stderr", "c"),
                        text(2, "stderr", "d"),
                        new Parcel.Answer(1, object()),
                        text(1, "stdout", "late"));
    }

    @Test
    void letsOneWhoPrintsTooMuchWaitAndLosesNothing() throws Exception {
        var chunk = "x".repeat(1 << 20);
        var count = 3 * (Outbox.WAITING / chunk.length());
        var printer = Thread.ofPlatform().start(() -> {
            for (var i = 0; i < count; i++) outbox.print(1, "stdout", chunk);
            outbox.put(new Parcel.Answer(1, object()));
        });
        assertThat(printer.join(Duration.ofMillis(500))).isFalse();
        var chars = 0L;
        for (var answered = false; !answered; ) {
            for (var parcel : parcels(outbox.take())) {
                if (parcel instanceof Parcel.Notice notice) {
                    chars += notice.content().path("text").asText().length();
                }
                answered |= parcel instanceof Parcel.Answer;
            }
        }
        assertThat(chars).isEqualTo((long) count * chunk.length());
    }

    @Test
    void keepsTheInterruptOfOneWhoWaits() throws Exception {
        outbox.print(1, "stdout", "x".repeat(Outbox.WAITING));
        var interrupted = new CountDownLatch(1);
        var printer = Thread.ofPlatform().start(() -> {
            outbox.print(1, "stdout", "y");
            if (Thread.currentThread().isInterrupted()) interrupted.countDown();
        });
        printer.interrupt();
        interrupted.await();
    }

    @Test
    void takesNothingMoreOnceClosed() throws Exception {
        outbox.print(1, "stdout", "before");
        outbox.close();
        outbox.print(1, "stdout", "after");
        outbox.put(new Parcel.Answer(1, object()));
        assertThat(parcels(outbox.take())).containsExactly(text(1, "stdout", "before"));
        assertThat(outbox.take()).isEmpty();
    }

    private static Parcel text(long about, String stream, String text) {
        return new Parcel.Notice(about, stream, object().put("text", text));
    }

    private static List<Parcel> parcels(List<ByteBuffer> frames) throws Exception {
        var parcels = new ArrayList<Parcel>();
        for (var frame : frames) {
            parcels.add(Frames.read(new DataInputStream(new ByteArrayInputStream(frame.array())))
                    .orElseThrow());
        }
        return parcels;
    }
}
