package dev.jotter.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Run a program to its end, with its own home.
///
/// @param folder where it is started
/// @param environment what is added to ours
record Program(Path folder, Map<String, String> environment) {
    /// The checkout: the folder that holds the launcher.
    static final Path ROOT = root();

    private static final long MINUTES = 8;

    /// Start programs in this folder, with a JOTTER_HOME of their own.
    static Program in(Path folder, Path home) {
        return new Program(folder, Map.of("JOTTER_HOME", home.toString()));
    }

    /// Put a copy of the notebooks' data beside a notebook.
    static void copyData(Path folder) throws IOException {
        var source = ROOT.resolve("notebooks/data");
        var data = folder.resolve("data");
        try (var files = Files.walk(source)) {
            for (var file : files.toList()) Files.copy(file, data.resolve(source.relativize(file)));
        }
    }

    /// Add a variable.
    Program with(String name, String value) {
        var more = new HashMap<>(environment);
        more.put(name, value);
        return new Program(folder, more);
    }

    /// Run the launcher.
    Ended jotter(String... arguments) {
        return run(Stream.concat(Stream.of(ROOT.resolve("jotter").toString()), Stream.of(arguments))
                .toList());
    }

    /// Run any program.
    Ended run(List<String> command) {
        try {
            var out = Files.createTempFile("out", ".txt");
            var err = Files.createTempFile("err", ".txt");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            var inTime = process.waitFor(MINUTES, TimeUnit.MINUTES);
            if (!inTime) process.destroyForcibly();
            var ended = new Ended(
                    inTime ? process.exitValue() : -1, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
            Files.delete(out);
            Files.delete(err);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isExecutable(folder.resolve("jotter"))) {
            var parent = folder.getParent();
            if (parent == null) throw new IllegalStateException("No folder above holds the launcher.");
            folder = parent;
        }
        return folder;
    }

    /// What an ended program leaves.
    ///
    /// @param exit the exit code, -1 when it was stopped for taking too long
    /// @param out what it wrote
    /// @param err what it complained of
    record Ended(int exit, String out, String err) {
        @Override
        public String toString() {
            return "exit " + exit + "\n--- out\n" + out + "\n--- err\n" + err;
        }
    }
}
