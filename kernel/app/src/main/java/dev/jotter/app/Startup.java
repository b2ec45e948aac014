package dev.jotter.app;

import dev.jotter.shell.ShellOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Find what every session starts with: the JDK's packages that everyone uses, and what each jar brings in its
/// `META-INF/jotter/startup.jsh` (lines of Java) and `META-INF/jotter/compile-path.txt` (class names, each standing for
/// its jar).
final class Startup {
    private static final List<String> PACKAGES = List.of(
            "java.io",
            "java.math",
            "java.net",
            "java.nio.file",
            "java.time",
            "java.util",
            "java.util.concurrent",
            "java.util.function",
            "java.util.regex",
            "java.util.stream");

    private final ClassLoader loader;

    Startup(ClassLoader loader) {
        this.loader = loader;
    }

    /// Give what sessions of this process start with, as it is kept from an earlier start if it can be.
    static ShellOptions options() {
        return StartupFile.ofThisProcess()
                .flatMap(StartupFile::read)
                .orElseGet(() -> new Startup(Startup.class.getClassLoader()).look());
    }

    /// Look through the whole class path.
    ShellOptions look() {
        var code = new ArrayList<String>();
        PACKAGES.forEach(name -> code.add("import " + name + ".*;"));
        texts("META-INF/jotter/startup.jsh").forEach(text -> code.addAll(cells(text)));
        return ShellOptions.bare().compileClassPath(compilePath()).startup(code);
    }

    /// Take the imports at the beginning one by one: they need no compiler. What follows stays whole.
    private static List<String> cells(String text) {
        var imports = text.lines()
                .map(String::strip)
                .takeWhile(line -> line.isEmpty() || (line.startsWith("import ") && line.endsWith(";")))
                .toList();
        var cells =
                new ArrayList<>(imports.stream().filter(line -> !line.isEmpty()).toList());
        var rest = text.lines().skip(imports.size()).collect(Collectors.joining("\n"));
        if (!rest.isBlank()) cells.add(rest);
        return cells;
    }

    private List<Path> compilePath() {
        var paths = new LinkedHashSet<Path>();
        home("dev.jotter.display.Displayable").ifPresent(paths::add);
        for (var text : texts("META-INF/jotter/compile-path.txt")) {
            text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(name -> home(name).ifPresent(paths::add));
        }
        return List.copyOf(paths);
    }

    /// Give the jar or folder that holds a class, without loading the class.
    private Optional<Path> home(String className) {
        var resource = className.replace('.', '/') + ".class";
        var found = loader.getResource(resource);
        if (found == null) return Optional.empty();
        try {
            if (found.openConnection() instanceof JarURLConnection jar) {
                return Optional.of(Path.of(jar.getJarFileURL().toURI()));
            }
            var text = found.toString();
            return Optional.of(Path.of(URI.create(text.substring(0, text.length() - resource.length()))));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("A class path entry has an address that cannot be read: " + found, e);
        }
    }

    /// Give the texts of all resources of this name.
    List<String> texts(String resource) {
        try {
            var texts = new ArrayList<String>();
            for (var url : Collections.list(loader.getResources(resource))) texts.add(text(url));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(URL url) throws IOException {
        try (var stream = url.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
