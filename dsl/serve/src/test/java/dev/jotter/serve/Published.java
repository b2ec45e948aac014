package dev.jotter.serve;

import static dev.jotter.serve.Publish.port;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A registry and a port of each test's own, to publish penguins on.
abstract class Published {
    @TempDir
    Path home;

    LocalServing serving;
    final int port = Wire.freePort();

    @BeforeEach
    void start() {
        serving = LocalServing.in(home.resolve("registry"));
    }

    @AfterEach
    void close() {
        serving.close();
    }

    Endpoint publish(String species, PublishOption... options) {
        var all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = port(port);
        return serving.publish(Samples.sure(species), "penguins", all);
    }

    static void assertTold(Runnable call, String... sentences) {
        assertThatThrownBy(call::run).isInstanceOf(JotterException.class).hasMessage(String.join("\n", sentences));
    }
}
