package dev.jotter.serve;

import static dev.jotter.serve.Publish.key;
import static dev.jotter.serve.Publish.perCall;
import static dev.jotter.serve.Publish.port;
import static dev.jotter.serve.Publish.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.serve.internal.store.Registry;
import dev.jotter.serve.internal.store.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

    private final int port = Wire.freePort();
    private Process victim;
    private String url;
    private String[] authorization;

    @BeforeEach
    void start() throws IOException {
        victim = ChildJvm.start(home, Victim.class, Integer.toString(port));
        var ready = ChildJvm.line(victim, "READY").split(" ");
        url = ready[1];
        authorization = new String[] {"Authorization", "Bearer " + ready[2]};
    }

    @AfterEach
    void kill() throws InterruptedException {
        assertThat(victim.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theRegistryTheKeysAndTheMeterSurvive() throws Exception {
        call(50);
        // The count is written down once a second; what was counted then is not lost.
        await(() -> callsOnDisk() == 50 && callsNotOnDisk() == 0);
        kill();

        try (var serving = LocalServing.in(registry())) {
            var api = serving.endpoint("penguins");
            assertThat(api.meter().calls()).isEqualTo(50);
            assertThat(api.meter().missing()).isZero();
            assertThat(api.meter().toString()).doesNotContain("unexpectedly");
            assertThat(Wire.post(api.url(), Samples.ROW, authorization).statusCode())
                    .isEqualTo(200);
        }
        assertThat(registry().resolve("unwritten")).isEmptyDirectory();
    }

    @Test
    void theMeterTellsHowManyCallsMayBeMissingAndSince() throws Exception {
        call(1);
        await(() -> callsOnDisk() == 1 && callsNotOnDisk() == 0);
        var before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (var registry = Registry.openExisting(registry())) {
            // As long as another process writes, the victim answers and counts, and can write nothing down.
            registry.together(() -> {
                call(20);
                kill(victim);
            });
        }
        for (var opened = 0; opened < 2; opened++) {
            try (var serving = LocalServing.in(registry())) {
                var meter = serving.endpoint("penguins").meter();
                assertThat(meter.calls()).isEqualTo(1);
                assertThat(meter.missing()).isEqualTo(20);
                assertThat(meter.of("team-a").toString())
                        .containsPattern("the process ended unexpectedly on \\d{4}-\\d\\d-\\d\\d at"
                                + " \\d\\d:\\d\\d:\\d\\d UTC, so up to 20 calls may be missing$");
                assertThat(serving.serving().registry().gaps().of("penguins"))
                        .singleElement()
                        .satisfies(gap -> assertThat(gap.ended()).isBetween(before, Instant.now()));
            }
        }
    }

    @Test
    void aLivingProcessHasLostNothing() throws Exception {
        call(5);
        try (var serving = LocalServing.in(registry())) {
            assertThat(serving.endpoint("penguins").meter().missing()).isZero();
        }
        call(5);
        await(() -> callsOnDisk() == 10 && callsNotOnDisk() == 0);
    }

    private Path registry() {
        return home.resolve("registry");
    }

    private void call(int times) {
        for (var i = 0; i < times; i++) {
            assertThat(Wire.post(url, Samples.ROW, authorization).statusCode()).isEqualTo(200);
        }
    }

    private static void kill(Process process) {
        process.destroyForcibly().onExit().join();
    }

    private long callsOnDisk() {
        try (var registry = Registry.openExisting(registry())) {
            return registry.ledger().of("penguins").values().stream()
                    .mapToLong(Usage::calls)
                    .sum();
        }
    }

    private long callsNotOnDisk() {
        try (var files = Files.list(registry().resolve("unwritten"))) {
            var content = ByteBuffer.wrap(Files.readAllBytes(files.findFirst().orElseThrow()));
            return content.order(ByteOrder.LITTLE_ENDIAN).getLong(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Another process writes, so there is nothing here to wait on but the disk.
    private static void await(BooleanSupplier wanted) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("20 seconds have passed").isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}
