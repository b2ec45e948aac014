package dev.jotter.serve;

import static dev.jotter.serve.Publish.key;
import static dev.jotter.serve.Publish.port;
import static dev.jotter.serve.Publish.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `serve` in a process of its own.
class MainTests {
    @TempDir
    Path home;

    private final int port = Wire.freePort();
    private Process child;

    @AfterEach
    void kill() throws InterruptedException {
        if (child != null) child.destroyForcibly().waitFor();
    }

    private Path registry() {
        return home.resolve("registry");
    }

    private void publish(String species, PublishOption... options) {
        try (var serving = LocalServing.in(registry())) {
            var all = Arrays.copyOf(options, options.length + 1);
            all[options.length] = port(Wire.freePort());
            serving.publish(Samples.sure(species), "penguins", all);
        }
    }

    private String failure(String... arguments) throws IOException, InterruptedException {
        child = ChildJvm.start(home, Main.class, arguments);
        var text = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).isEqualTo(1);
        return text;
    }

    private String url() {
        return "http://127.0.0.1:" + port + "/v1/models/penguins:predict";
    }

    private static HttpResponse<String> await(String url, Predicate<HttpResponse<String>> wanted)
            throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        var response = Wire.post(url, Samples.ROW);
        while (!wanted.test(response) && System.nanoTime() < deadline) {
            Thread.sleep(50);
            response = Wire.post(url, Samples.ROW);
        }
        return response;
    }

    @Test
    void servesWhatANotebookPublishedFollowsItAndWritesDownTheCountAtTheEnd() throws Exception {
        publish("Gentoo", version("1.0.0"));
        child = ChildJvm.start(home, Main.class, "--registry", registry().toString(), "--port", "" + port);
        assertThat(ChildJvm.line(child, "Serving")).isEqualTo("Serving " + registry() + " at http://127.0.0.1:" + port);
        assertThat(ChildJvm.line(child, "  penguins")).isEqualTo("  penguins 1.0.0  " + url());
        assertThat(Wire.post(url(), Samples.ROW).body()).contains("\"label\":\"Gentoo\"");

        publish("Adelie", version("2.0.0"));
        assertThat(await(url(), response -> response.body().contains("2.0.0")).body())
                .contains("\"label\":\"Adelie\"");

        for (var i = 0; i < 5; i++) Wire.post(url(), Samples.ROW);
        child.destroy();
        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        try (var serving = LocalServing.in(registry())) {
            assertThat(serving.endpoint("penguins").meter().of("anyone").calls())
                    .isGreaterThanOrEqualTo(7);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void saysWhenThePortIsTaken(String address) throws Exception {
        publish("Gentoo");
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            var number = taken.getLocalPort();
            assertThat(failure("--registry", registry().toString(), "--port", "" + number))
                    .isEqualTo("serve cannot listen on 127.0.0.1, port " + number + ".\n"
                            + "A free port on an address of this machine was expected; the system says: Address already"
                            + " in use.\n"
                            + "Choose another one, for example --port " + (number + 1) + ".\n");
        }
    }

    @Test
    void saysWhenThereIsNoRegistry() throws Exception {
        var nowhere = home.resolve("nowhere");
        assertThat(failure("--registry", nowhere.toString()))
                .isEqualTo("There is no registry in \"" + nowhere + "\".\n"
                        + "A folder with the file registry.db was expected, and there is no such folder.\n"
                        + "Publish a model from a notebook first, or name its folder: --registry"
                        + " ~/.jotter/registry\n");
    }

    @Test
    void saysWhenTheRegistryIsNone() throws Exception {
        Files.createDirectories(registry());
        Files.writeString(registry().resolve("registry.db"), "no database ".repeat(100));
        assertThat(failure("--registry", registry().toString()))
                .startsWith("The registry \"" + registry().resolve("registry.db") + "\" cannot be used.\n")
                .contains("file is not a database");
    }

    @Test
    void namesTheOptionThatWasMeant() throws Exception {
        assertThat(failure("--prot", "1"))
                .isEqualTo("serve does not know \"--prot\".\n"
                        + "Options such as --port 8080 were expected, and \"--prot\" was found.\n"
                        + "Did you mean \"--port\"?\n");
        assertThat(failure("--port"))
                .isEqualTo("--port stands alone.\nA value was expected behind it, and nothing was found.\n"
                        + "Type for example: --port 8080\n");
        assertThat(failure("--port", "http"))
                .isEqualTo("--port http is no port.\nA number from 1 to 65535 was expected, and \"http\" was found.\n"
                        + "Type for example: --port 8080\n");
    }

    @Test
    void doesNotStartForEveryoneWithoutAKey() throws Exception {
        publish("Gentoo");
        assertThat(failure("--registry", registry().toString(), "--host", "0.0.0.0", "--port", "" + port))
                .isEqualTo("serve does not start on 0.0.0.0, where others could call without a key.\n"
                        + "A key for each model was expected, and there is none for: penguins.\n"
                        + "Make one in a notebook, endpoint(\"penguins\").key(\"team-a\"), or let everyone in with"
                        + " --open.\n");
        child = ChildJvm.start(
                home,
                Main.class,
                "--registry",
                registry().toString(),
                "--host",
                "0.0.0.0",
                "--port",
                "" + port,
                "--open");
        ChildJvm.line(child, "Serving");
        assertThat(Wire.post(url(), Samples.ROW).statusCode()).isEqualTo(200);
    }

    @Test
    void asksEveryoneForAKeyOnAnOpenAddress() throws Exception {
        publish("Gentoo", key("team-a"));
        publish("Gentoo");
        child = ChildJvm.start(
                home, Main.class, "--registry", registry().toString(), "--host", "0.0.0.0", "--port", "" + port);
        ChildJvm.line(child, "Serving");
        assertThat(Wire.post(url(), Samples.ROW).statusCode()).isEqualTo(401);
    }

    @Test
    void helps() throws Exception {
        child = ChildJvm.start(home, Main.class, "--help");
        assertThat(ChildJvm.line(child, "  --port PORT")).contains("default: 8080");
        assertThat(child.waitFor()).isZero();
    }
}
