package dev.jotter.serve;

import static dev.jotter.serve.Publish.port;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.jotter.serve.internal.live.Catalog;
import dev.jotter.serve.internal.live.Stopped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What becomes of calls when their model is taken off the server.
@Timeout(60)
class StopTests extends Published {
    @Test
    void aModelThatWasFoundAndThenStoppedSaysSo() {
        publish("Gentoo");
        try (var catalog = Catalog.chosen(serving.serving().registry())) {
            var found = catalog.add("penguins");
            catalog.remove("penguins");
            assertThatExceptionOfType(Stopped.class).isThrownBy(found::next).returns("penguins", Stopped::model);
            assertThatExceptionOfType(Stopped.class).isThrownBy(found::live);
            assertThatExceptionOfType(Stopped.class).isThrownBy(() -> found.version("1.0.0"));
        }
    }

    @Test
    void callsMeanwhileAreAnsweredOrToldThatItIsGone() throws Exception {
        var url = publish("Gentoo").url();
        // A second model keeps the server there.
        serving.publish(Samples.sure("Adelie"), "seals", port(port));
        var going = new AtomicBoolean(true);
        Set<Integer> found = ConcurrentHashMap.newKeySet();
        try (var callers = Executors.newFixedThreadPool(4)) {
            var all = new ArrayList<Future<?>>();
            for (var c = 0; c < 4; c++) {
                all.add(callers.submit(() -> {
                    while (going.get()) found.add(Wire.post(url, Samples.ROW).statusCode());
                }));
            }
            for (var i = 0; i < 20; i++) {
                serving.endpoint("penguins").stop();
                publish("Gentoo");
            }
            while (!found.contains(200)) Thread.onSpinWait();
            going.set(false);
            for (var one : all) one.get();
        }
        assertThat(found).isSubsetOf(200, 404);
    }

    @Test
    void aStrangerOnThePortIsNoEndpoint() throws IOException {
        var api = publish("Gentoo");
        api.stop();
        var stranger = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        stranger.createContext("/", exchange -> {
            var page = "<html>hello</html>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        stranger.start();
        try {
            assertTold(
                    () -> api.call(Samples.SOMEONE),
                    "What answers for the endpoint \"penguins\" is no endpoint of ours.",
                    "JSON from " + api.url() + " was expected, and status 200 with something else came.",
                    "Another program may have taken the port; publish the model again to get a free one.");
        } finally {
            stranger.stop(0);
        }
    }
}
