package dev.jotter.serve;

import static dev.jotter.serve.Publish.key;
import static dev.jotter.serve.Publish.perCall;
import static dev.jotter.serve.Publish.port;
import static dev.jotter.serve.Publish.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.serve.internal.store.Registry;
import dev.jotter.serve.internal.store.Usage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left when a process is killed without a word.
class KillTests {
    @TempDir
    Path home;

    /// The process that is killed: publishes, and says where and with which key.
    static final class Victim {
        private Victim() {}

        public static void main(String[] args) {
            var api = Publishing.publish(
                    Samples.sure("Gentoo"),
                    "penguins",
                    version("1.0.0"),
                    key("team-a"),
                    perCall(0.002),
                    port(Integer.parseInt(args[0])));
            System.out.println("READY " + api.url() + " " + api.key("team-a").secret());
        }
    }

    @Test
    void theRegistryTheKeysAndTheMeterSurvive() throws IOException, InterruptedException {
        var port = Wire.freePort();
        var victim = ChildJvm.start(home, Victim.class, Integer.toString(port));
        var ready = ChildJvm.line(victim, "READY").split(" ");
        var authorization = new String[] {"Authorization", "Bearer " + ready[2]};
        for (var i = 0; i < 50; i++) {
            assertThat(Wire.post(ready[1], Samples.ROW, authorization).statusCode())
                    .isEqualTo(200);
        }
        var registry = home.resolve("registry");
        // The count is written down once a second; what was counted then is not lost.
        awaitCallsOnDisk(registry, 50);
        var late = 20;
        for (var i = 0; i < late; i++) Wire.post(ready[1], Samples.ROW, authorization);
        victim.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        try (var serving = LocalServing.in(registry)) {
            var api = serving.endpoint("penguins");
            assertThat(api.meter().calls()).isBetween(50L, 50L + late);
            assertThat(Wire.post(api.url(), Samples.ROW, authorization).statusCode())
                    .isEqualTo(200);
        }
    }

    /// Another process writes, so there is nothing here to wait on but the disk.
    private static void awaitCallsOnDisk(Path folder, long calls) throws InterruptedException {
        try (var registry = Registry.openExisting(folder)) {
            var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            long found;
            do {
                assertThat(System.nanoTime()).as("20 seconds have passed").isLessThan(deadline);
                Thread.sleep(20);
                found = registry.ledger().of("penguins").values().stream()
                        .mapToLong(Usage::calls)
                        .sum();
            } while (found < calls);
            assertThat(found).isEqualTo(calls);
        }
    }
}
