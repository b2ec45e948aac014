package dev.jotter.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Give the words that start the packaged program without its launcher, in a JVM like the one of the tests.
final class Packaged {
    private static final Path MODULE = Program.ROOT.resolve("kernel/app");

    private Packaged() {}

    /// Install the kernels below a folder, and give what starts Jupyter's clients so that they find them.
    static Program installedIn(Path prefix) {
        var jupyter = Program.in(prefix, prefix.resolve("home"))
                .with("JUPYTER_PATH", prefix.resolve("share/jupyter").toString());
        var ended = jupyter.run(jotter("install", "--prefix", prefix.toString()));
        assertThat(ended.out())
                .as("%s", ended)
                .startsWith("Installed \"Java (Jotter)\" in ")
                .contains("Installed \"Java (Jotter, isolated)\" in ");
        return jupyter;
    }

    static List<String> jotter(String... words) {
        var all = new ArrayList<String>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.add("@" + MODULE.resolve("jvm.options"));
        all.add("-XX:+UseSerialGC");
        all.add("@" + MODULE.resolve("target/java.args"));
        all.add("dev.jotter.app.Main");
        all.addAll(List.of(words));
        return all;
    }
}
