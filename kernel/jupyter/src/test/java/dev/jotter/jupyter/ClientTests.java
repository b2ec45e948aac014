package dev.jotter.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClientTests {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void asksAndHearsWhenTheKernelIsIdle() {
        try (var frontEnd = new FrontEnd();
                var client = Client.connect(frontEnd.connection, PATIENCE)) {
            var reply = client.ask("execute_request", frontEnd.cell("value 42"));
            client.awaitIdle();
            assertThat(reply.path("status").asText()).isEqualTo("ok");
            assertThat(reply.path("execution_count").asInt()).isEqualTo(1);
        }
    }

    @Test
    void waitsNoLongerThanItWasTold() {
        var nobody = FrontEnd.connection("s3cret");
        try (var client = Client.connect(nobody, Duration.ofMillis(50))) {
            assertThatThrownBy(() -> client.ask("kernel_info_request", JsonNodeFactory.instance.objectNode()))
                    .hasMessage("The kernel did not answer in time.");
        }
    }
}
