package dev.jotter.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AbortionTests {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private final long now = System.nanoTime();

    @Test
    void holdsWhatWasSentWhileTheFailedCellRan() {
        assertThat(afterAFailureThatTook(100).holds(request("a", NOON.plusMillis(50), now)))
                .isTrue();
    }

    @Test
    void letsThroughWhatWasSentInAnswer() {
        assertThat(afterAFailureThatTook(100).holds(request("a", NOON.plusMillis(100), now)))
                .isFalse();
        assertThat(afterAFailureThatTook(100).holds(request("a", NOON.plusMillis(5000), now)))
                .isFalse();
    }

    @Test
    void letsThroughWhatComesMuchLater() {
        var later = now + Duration.ofSeconds(3).toNanos();
        assertThat(afterAFailureThatTook(100).holds(request("a", NOON.plusMillis(50), later)))
                .isFalse();
    }

    @Test
    void letsThroughWhatAnotherFrontEndSent() {
        assertThat(afterAFailureThatTook(100).holds(request("b", NOON.plusMillis(50), now)))
                .isFalse();
    }

    @Test
    void letsThroughWhatCarriesNoDate() {
        var dateless = request("a", NOON, now);
        dateless.header().put("date", "noon");
        assertThat(afterAFailureThatTook(100).holds(dateless)).isFalse();
        assertThat(Abortion.NONE.holds(request("a", NOON, now))).isFalse();
    }

    private Abortion afterAFailureThatTook(long millis) {
        return new Abortion(
                Optional.of(request("a", NOON, now)),
                Duration.ofMillis(millis),
                now + Duration.ofSeconds(1).toNanos());
    }

    private static Message request(String session, Instant date, long arrived) {
        var nodes = JsonNodeFactory.instance;
        var header = nodes.objectNode().put("session", session).put("date", date.toString());
        return new Message(
                List.of(), header, nodes.objectNode(), nodes.objectNode(), nodes.objectNode(), List.of(), arrived);
    }
}
