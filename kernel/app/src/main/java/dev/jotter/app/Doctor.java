package dev.jotter.app;

import dev.jotter.display.JotterException;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Say what was found on this machine, and what to do about what was not.
final class Doctor {
    private static final int JAVA = 25;
    private static final long NEEDED_MEGABYTES = 500;
    private static final String REBUILD = "Build it again: ./jotter build";

    private static final Map<String, String> LIBRARIES = Map.of(
            "DuckDB", "org.duckdb.DuckDBDriver",
            "ONNX Runtime", "ai.onnxruntime.OrtEnvironment",
            "XGBoost", "ml.dmlc.xgboost4j.java.XGBoost",
            "PyTorch", "ai.djl.pytorch.engine.PtEngine");

    private Doctor() {}

    static int run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw new JotterException(
                    "\"jotter doctor\" takes no word \"" + arguments.getFirst() + "\".",
                    "It was expected alone.",
                    "Type: ./jotter doctor");
        }
        var checks = checks(JupyterFolders.ofThisUser(), JotterHome.path());
        checks.forEach(System.out::println);
        return checks.stream().anyMatch(check -> !check.ok() && check.needed()) ? 1 : 0;
    }

    static List<Check> checks(JupyterFolders jupyter, Path home) {
        var checks = new ArrayList<Check>();
        checks.add(java());
        checks.add(classPath(System.getProperty("java.class.path")));
        LIBRARIES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(library -> library(library.getKey(), library.getValue()))
                .forEach(checks::add);
        checks.add(program(jupyter));
        checks.add(kernel(jupyter));
        checks.add(port());
        checks.add(home(home));
        return checks;
    }

    private static Check java() {
        var found = Runtime.version() + " in " + System.getProperty("java.home");
        return Runtime.version().feature() >= JAVA
                ? Check.ok("JDK", found)
                : Check.missing("JDK", found, "Install JDK " + JAVA + " and set JOTTER_JAVA to its folder.");
    }

    static Check classPath(String classPath) {
        var entries = classPath.split(File.pathSeparator);
        var gone = Stream.of(entries)
                .filter(entry -> !Files.exists(Path.of(entry)))
                .toList();
        return gone.isEmpty()
                ? Check.ok("class path", entries.length + " entries")
                : Check.missing("class path", gone.size() + " entries are gone, first " + gone.getFirst(), REBUILD);
    }

    static Check library(String name, String type) {
        var resource = type.replace('.', '/') + ".class";
        return Doctor.class.getClassLoader().getResource(resource) == null
                ? Check.missing(name, type + " is not on the class path", REBUILD)
                : Check.ok(name, "on the class path");
    }

    private static Check program(JupyterFolders jupyter) {
        var path = jupyter.environment().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "jupyter"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> Check.ok("Jupyter", found.toString()))
                .orElseGet(() -> Check.optional(
                        "Jupyter",
                        "no \"jupyter\" on the PATH",
                        "Only for notebooks in a browser: pip install jupyterlab. ./jotter run needs none."));
    }

    private static Check kernel(JupyterFolders jupyter) {
        return jupyter.all().stream()
                .map(folder -> folder.resolve("kernels").resolve(Install.NAME).resolve("kernel.json"))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(found -> Check.ok("kernel", found.toString()))
                .orElseGet(() -> Check.optional(
                        "kernel", "\"" + Install.DISPLAY_NAME + "\" is not installed", "Install it: ./jotter install"));
    }

    private static Check port() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Check.ok("ports", "can listen on " + socket.getLocalSocketAddress());
        } catch (IOException e) {
            return Check.missing("ports", "cannot listen on the loopback address: " + e.getMessage(), "Allow it.");
        }
    }

    static Check home(Path home) {
        var what = "JOTTER_HOME";
        try {
            Files.createDirectories(home);
            Files.delete(Files.createTempFile(home, "doctor", null));
            var free = Files.getFileStore(home).getUsableSpace() >> 20;
            var found = home + ", " + free + " MB free";
            return free >= NEEDED_MEGABYTES
                    ? Check.ok(what, found)
                    : Check.missing(what, found, "Free some space, or set JOTTER_HOME to a folder on another disk.");
        } catch (IOException e) {
            return Check.missing(what, home + " cannot be written", "Set JOTTER_HOME to a folder that can be written.");
        }
    }
}
