package dev.jotter.frame;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Run a main class of the tests in a Java of its own, with a heap as small as a test wants it.
final class OwnProcess {
    private OwnProcess() {}

    /// Run it to its end, and give what it printed.
    static String run(String heap, Class<?> main, String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(
                        Stream.of(
                                System.getProperty("java.home") + "/bin/java",
                                "-Xmx" + heap,
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()),
                        List.of(arguments).stream())
                .toList();
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }
}
