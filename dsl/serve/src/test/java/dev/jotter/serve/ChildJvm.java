package dev.jotter.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Run a main class of ours in a process of its own.
final class ChildJvm {
    private ChildJvm() {}

    static Process start(Path home, Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djotter.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /// Read on until a line begins so.
    static String line(Process process, String start) throws IOException {
        var reader = process.inputReader();
        var all = new StringBuilder();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(start)) return line;
            all.append(line).append('\n');
        }
        throw new AssertionError("No line begins with \"" + start + "\" in:\n" + all);
    }
}
