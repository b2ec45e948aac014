package dev.jotter.serve;

import static dev.jotter.serve.Publish.port;
import static dev.jotter.serve.Publish.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Versions change under load; nothing is dropped, and each call is counted once.
class SwapTests {
    private static final int CALLERS = 8;

    @TempDir
    Path home;

    @Test
    void dropsNoCallWhileVersionsChangeAndCountsEachOnce() throws InterruptedException, ExecutionException {
        try (var serving = LocalServing.in(home.resolve("registry"));
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var api = serving.publish(Samples.sure("Gentoo"), "penguins", version("0"), port(Wire.freePort()));
            var going = new AtomicBoolean(true);
            var warm = new CountDownLatch(CALLERS * 5);
            var answers = new ConcurrentHashMap<Integer, LongAdder>();
            var all = new ArrayList<Future<?>>();
            for (var c = 0; c < CALLERS; c++) {
                all.add(callers.submit(() -> {
                    while (going.get()) {
                        var status = Wire.post(api.url(), Samples.ROW).statusCode();
                        answers.computeIfAbsent(status, s -> new LongAdder()).increment();
                        warm.countDown();
                    }
                }));
            }
            warm.await();
            // More versions than stay loaded, so that old ones are closed while calls are under way.
            for (var v = 1; v <= 12; v++) {
                api.update(Samples.sure(Samples.SPECIES.get(v % 3)), version("" + v));
            }
            going.set(false);
            for (var one : all) one.get();

            assertThat(answers).containsOnlyKeys(200);
            assertThat(api.meter().calls()).isEqualTo(answers.get(200).sum());
            assertThat(api.versions().all()).hasSize(13);
            assertThat(Map.of("live", api.version())).containsEntry("live", "12");
        }
    }
}
