package dev.jotter.app;

import dev.jotter.display.JotterException;
import dev.jotter.shell.ShellOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Read the variables by which the kernel IJava is set up, so that its users need not set anything anew.
///
/// @param variables the environment
record IjavaEnvironment(Map<String, String> variables) {
    private static final Pattern DURATION = Pattern.compile("(-?\\d+)\\s*([A-Za-z]*)");

    static IjavaEnvironment ofThisProcess() {
        return new IjavaEnvironment(System.getenv());
    }

    /// Add the class path, the compiler's options and the scripts to how a session starts.
    ShellOptions addTo(ShellOptions options) {
        var startup = new ArrayList<>(options.startup());
        for (var script : paths("IJAVA_STARTUP_SCRIPTS_PATH")) startup.add(text(script));
        if (!text("IJAVA_STARTUP_SCRIPT").isBlank()) startup.add(text("IJAVA_STARTUP_SCRIPT"));
        var words = Stream.of(text("IJAVA_COMPILER_OPTS").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return options.libraries(paths("IJAVA_CLASSPATH"))
                .compilerOptions(words)
                .startup(startup);
    }

    /// Give how long a cell may take: milliseconds, or a number and a unit such as `30 SECONDS`; nothing below one.
    Optional<Duration> timeout() {
        var text = text("IJAVA_TIMEOUT").strip();
        if (text.isEmpty()) return Optional.empty();
        var duration = DURATION.matcher(text);
        try {
            if (!duration.matches()) throw new IllegalArgumentException(text);
            var unit =
                    duration.group(2).isEmpty() ? "MILLIS" : duration.group(2).toUpperCase(Locale.ROOT);
            var count = Long.parseLong(duration.group(1));
            var known = unit.replace("MILLISECONDS", "MILLIS")
                    .replace("MICROSECONDS", "MICROS")
                    .replace("NANOSECONDS", "NANOS");
            return count < 1 ? Optional.empty() : Optional.of(Duration.of(count, ChronoUnit.valueOf(known)));
        } catch (IllegalArgumentException e) {
            throw new JotterException(
                    "IJAVA_TIMEOUT cannot be \"" + text + "\".",
                    "Milliseconds, or a number and a unit, were expected.",
                    "Set it to 30000 or \"30 SECONDS\", or unset it.",
                    e);
        }
    }

    private String text(String variable) {
        return variables.getOrDefault(variable, "");
    }

    /// Give the existing paths that a list names, wildcards in their last part included.
    private List<Path> paths(String variable) {
        var paths = new ArrayList<Path>();
        for (var entry : text(variable).split(Pattern.quote(File.pathSeparator))) {
            if (!entry.isBlank()) paths.addAll(matching(Path.of(entry.strip())));
        }
        return paths;
    }

    private static List<Path> matching(Path path) {
        var name = path.getFileName();
        if (name == null || !name.toString().matches(".*[*?\\[{].*"))
            return Files.exists(path) ? List.of(path) : List.of();
        var folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) return List.of();
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
        try (var files = Files.list(folder)) {
            return files.filter(file -> matcher.matches(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String text(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new JotterException(
                    "The startup script " + script + " cannot be read.",
                    "Java in UTF-8 was expected, but: " + e + ".",
                    "Correct IJAVA_STARTUP_SCRIPTS_PATH.",
                    e);
        }
    }
}
