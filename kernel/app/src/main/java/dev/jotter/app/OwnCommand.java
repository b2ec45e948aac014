package dev.jotter.app;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Know the words that start this very JVM: what stands before the main class.
final class OwnCommand {
    private static final Path OWN = Path.of("/proc/self/cmdline");

    /// Options that only the front of an isolated kernel gets stand in a file of this name.
    private static final String FRONT_OPTIONS = "front.options";

    private OwnCommand() {}

    /// Give the words for another JVM like this one. They are read as they were typed where the system tells them:
    /// that is quick, and keeps argument files.
    static List<String> java() {
        try {
            var words = List.of(Files.readString(OWN, StandardCharsets.UTF_8).split("\0"));
            var main = words.indexOf(Main.class.getName());
            if (main > 0) return likeThisOne(words.subList(1, main));
        } catch (IOException e) {
            // This system does not tell.
        }
        return spelledOut();
    }

    /// Give the words with all argument files written out, the class path absolute.
    static List<String> spelledOut() {
        var words = new ArrayList<String>();
        words.add(binary());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(word -> !word.startsWith("-javaagent") && !word.startsWith("-agentlib"))
                .forEach(words::add);
        words.addAll(List.of("-cp", absolute(System.getProperty("java.class.path"))));
        return words;
    }

    private static List<String> likeThisOne(List<String> options) {
        var words = new ArrayList<String>();
        words.add(binary());
        options.stream().filter(word -> !word.endsWith(FRONT_OPTIONS)).forEach(words::add);
        return words;
    }

    private static String binary() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElse("");
    }
}
