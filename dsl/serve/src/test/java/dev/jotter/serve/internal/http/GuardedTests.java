package dev.jotter.serve.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class GuardedTests {
    private static final Request REQUEST = new Request("GET", "/", Map.of(), Body.EMPTY);

    /// Keeps what is logged, and prints nothing.
    private static final class Kept extends Handler {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void publish(LogRecord line) {
            text.append(line.getMessage()).append(' ').append(line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void aFaultOfOursIsAnIncidentInTheLogAndNoTraceInTheAnswer() {
        var log = Logger.getLogger("dev.jotter.serve");
        var kept = new Kept();
        log.addHandler(kept);
        log.setUseParentHandlers(false);
        try {
            var answer = new Guarded(request -> {
                        throw new IllegalStateException("our secret");
                    })
                    .handle(REQUEST);
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body().text()).doesNotContain("secret").doesNotContain("at dev.");
            var error = (Map<?, ?>) ((Map<?, ?>) Json.read(answer.body().text())).get("error");
            var incident = (String) error.get("incident");
            assertThat(error.get("message"))
                    .isEqualTo(
                            "This call failed by a fault of the server, not of yours. An answer was expected; what was"
                                    + " found stands in the server's log as incident " + incident + ".");
            assertThat(kept.text).contains("incident " + incident + ": GET /").contains("our secret");
        } finally {
            log.removeHandler(kept);
            log.setUseParentHandlers(true);
        }
    }

    @Test
    void aRefusalIsTheAnswer() {
        var answer = new Guarded(request -> {
                    throw Problem.of(418, "teapot", "What.", "Expected.", "Next.")
                            .header("X-Tea", "green");
                })
                .handle(REQUEST);
        assertThat(answer.status()).isEqualTo(418);
        assertThat(answer.headers()).containsEntry("X-Tea", "green");
        assertThat(answer.body().text())
                .isEqualTo("{\n  \"error\" : {\n    \"code\" : \"teapot\",\n    \"message\" : \"What. Expected.\",\n"
                        + "    \"hint\" : \"Next.\"\n  }\n}\n");
    }
}
