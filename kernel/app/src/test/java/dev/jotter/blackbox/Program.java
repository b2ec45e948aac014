package dev.jotter.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Start the packaged program, or a public Python client of it, as a process of its own.
final class Program {
    static final String PYTHON = "/usr/bin/python3";

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 120;

    private Program() {}

    /// Hold what a process wrote on both streams, and its exit status.
    record Ended(int status, String said) {}

    /// Give the words that start a command of Jotter in a JVM of its own.
    static List<String> jotter(String... words) {
        var all = new ArrayList<String>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(options());
        all.add("-XX:+UseSerialGC");
        all.addAll(List.of("-cp", text(MODULE.resolve("target/classpath.txt")).strip()));
        all.add("dev.jotter.app.Main");
        all.addAll(List.of(words));
        return all;
    }

    /// Give the words that run a script of the tests' resources, or skip the test where the public clients are not.
    static List<String> python(String script, String... words) {
        var probe = Files.isExecutable(Path.of(PYTHON))
                ? run(
                        List.of(PYTHON, "-c", "import jupyter_client, nbclient, nbconvert, jupyter_kernel_test"),
                        Map.of())
                : new Ended(1, "no " + PYTHON);
        assumeTrue(
                probe.status() == 0,
                "The public Jupyter clients for Python are not installed; .ci/run names their packages. "
                        + probe.said());
        var path = MODULE.resolve("src/test/resources/blackbox").resolve(script);
        return Stream.concat(Stream.of(PYTHON, "-W", "ignore", path.toString()), Stream.of(words))
                .toList();
    }

    static Ended run(List<String> words, Map<String, String> environment) {
        try {
            var said = Files.createTempFile("jotter-blackbox", ".txt");
            var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended) process.destroyForcibly().waitFor();
            var text = text(said);
            Files.delete(said);
            assertThat(ended)
                    .as("ended within %s s: %s%n%s", PATIENCE_SECONDS, words.getLast(), text)
                    .isTrue();
            return new Ended(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> options() {
        return text(MODULE.resolve("jvm.options"))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("-"))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
