package dev.jotter.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/// What a front end may do to a kernel without meaning harm.
@Timeout(120)
class EnduranceTests {
    private static final int CELLS = 10_000;
    private static final int FLOOD_MEGABYTES = 200;
    private static final int SILENT_SECONDS = 30;
    private static final long HEAP_BYTES = 96L << 20;

    private final FrontEnd frontEnd = new FrontEnd();

    @AfterEach
    void close() {
        frontEnd.close();
    }

    @Test
    void answersTenThousandQueuedCellsInOrder() {
        var ids = new ArrayList<String>();
        for (var i = 0; i < CELLS; i++) {
            ids.add(frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("value " + i)));
        }
        for (var i = 0; i < CELLS; i++) {
            var reply = frontEnd.receive(frontEnd.shell);
            assertThat(reply.parent()).isEqualTo(ids.get(i));
            assertThat(reply.content().path("execution_count").asInt()).isEqualTo(i + 1);
        }
        for (var i = 0; i < CELLS; i++) {
            var result = frontEnd.published(ids.get(i)).getLast();
            assertThat(result.content().at("/data/text~1plain").asText()).isEqualTo(Integer.toString(i));
        }
    }

    @Test
    void runsTwoCellsSentAtOnceOneAfterTheOther() {
        try (var other = new FrontEnd(frontEnd, "other")) {
            frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("value 1"));
            other.send(other.shell, "execute_request", other.cell("value 2"));
            var counts = new ArrayList<Integer>();
            counts.add(frontEnd.receive(frontEnd.shell)
                    .content()
                    .path("execution_count")
                    .asInt());
            counts.add(
                    other.receive(other.shell).content().path("execution_count").asInt());
            assertThat(counts).containsExactlyInAnyOrder(1, 2);
        }
    }

    @Test
    void beatsWhileACellRuns() throws InterruptedException {
        frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("wait"));
        frontEnd.kernel.running.await();
        for (var i = 0; i < 100; i++) {
            frontEnd.heartbeat.send("ping " + i);
            assertThat(frontEnd.heartbeat.recvStr()).isEqualTo("ping " + i);
        }
    }

    @Test
    void survivesAFrontEndThatIsKilledWhileItIsAsked() {
        String asked;
        try (var killed = new FrontEnd(frontEnd, "killed")) {
            asked = killed.send(killed.shell, "execute_request", killed.cell("ask"));
            killed.receive(killed.stdin);
        }
        frontEnd.request(frontEnd.control, "interrupt_request", empty());
        frontEnd.published(asked);
        var next = frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("value 1"));
        assertThat(frontEnd.replyTo(frontEnd.shell, next).text("status")).isEqualTo("ok");
    }

    @Test
    void knowsAFrontEndThatComesBack() throws InterruptedException {
        String waiting;
        try (var before = new FrontEnd(frontEnd, "same")) {
            before.execute("value 1");
            waiting = before.send(before.shell, "execute_request", before.cell("wait"));
            frontEnd.kernel.running.await();
        }
        try (var after = new FrontEnd(frontEnd, "same")) {
            after.request(after.control, "interrupt_request", empty());
            after.published(waiting);
            var next = after.send(after.shell, "execute_request", after.cell("value 2"));
            assertThat(after.replyTo(after.shell, next).text("status")).isEqualTo("ok");
            assertThat(after.published(next).getLast().type()).isEqualTo("execute_result");
        }
    }

    @Test
    void losesNothingForThoseThatReadWhileOneReadsNothing() {
        var before = used();
        try (var context = new ZContext();
                var silent = context.createSocket(SocketType.SUB)) {
            silent.setRcvHWM(1);
            silent.connect(frontEnd.connection.endpoint(frontEnd.connection.iopubPort()));
            silent.subscribe("");
            var hello = silent.recvStr();
            assertThat(hello).isEqualTo("iopub_welcome");
            var end = System.nanoTime() + SILENT_SECONDS * 1_000_000_000L;
            while (System.nanoTime() < end) {
                var id = frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("flood " + FLOOD_MEGABYTES));
                assertThat(chars(id)).isEqualTo((long) FLOOD_MEGABYTES << 20);
            }
            assertThat(used() - before).isLessThan(HEAP_BYTES);
            assertThat(rest(silent))
                    .contains("this front end had stopped reading them")
                    .contains("\"idle\"");
        }
    }

    @Test
    void holdsACellUpForAFrontEndThatReadsSlowly() throws InterruptedException {
        try (var slow = new FrontEnd(frontEnd, "slow")) {
            slow.iopub.setRcvHWM(1);
            var id = frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("flood 60"));
            var quick = Thread.ofPlatform().start(() -> chars(id));
            var total = 0L;
            while (total < 60L << 20) {
                var next = slow.receive(slow.iopub);
                total += next.text("text").length();
                assertThat(next.text("name")).isNotEqualTo("stderr");
            }
            assertThat(total).isEqualTo(60L << 20);
            quick.join();
        }
    }

    private long chars(String id) {
        var total = 0L;
        while (true) {
            var next = frontEnd.receive(frontEnd.iopub);
            if (!next.parent().equals(id)) continue;
            total += next.text("text").length();
            if (next.text("execution_state").equals("idle")) return total;
        }
    }

    /// Read what a front end finds that comes back to its messages, but for what cells printed.
    private static String rest(ZMQ.Socket silent) {
        silent.setReceiveTimeOut(2_000);
        var all = new StringBuilder();
        for (var frame = silent.recv(); frame != null; frame = silent.recv()) {
            if (frame.length < 10_000) all.append(new String(frame, StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
