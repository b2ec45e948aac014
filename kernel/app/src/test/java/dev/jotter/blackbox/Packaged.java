package dev.jotter.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Give the words that start the packaged program without its launcher, in a JVM like the one of the tests.
final class Packaged {
    private static final Path MODULE = Program.ROOT.resolve("kernel/app");

    private Packaged() {}

    static List<String> jotter(String... words) {
        var all = new ArrayList<String>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.add("@" + MODULE.resolve("jvm.options"));
        all.add("-XX:+UseSerialGC");
        all.addAll(List.of("-cp", classPath()));
        all.add("dev.jotter.app.Main");
        all.addAll(List.of(words));
        return all;
    }

    private static String classPath() {
        try {
            return Files.readString(MODULE.resolve("target/classpath.txt")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
