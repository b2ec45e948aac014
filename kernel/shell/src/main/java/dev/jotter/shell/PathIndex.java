package dev.jotter.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/// Know which classes are in some jars. The compiler, asked for one package, makes a file system of each jar and walks
/// through it all; to read the names alone takes a tenth of that.
final class PathIndex {
    private static final String CLASS = ".class";
    private static final String VERSIONS = "META-INF/versions/";

    private final Map<String, Map<String, Path>> packages = new HashMap<>();

    private final boolean whole;

    /// Read the names in these jars.
    PathIndex(Collection<Path> places) {
        whole = places.stream().allMatch(this::read);
    }

    /// Say whether everything is known. A folder is not, where classes come and go, nor a jar that leads to others.
    boolean isWhole() {
        return whole;
    }

    /// Say whether there are classes in a package, or sources.
    boolean has(String packageName) {
        return packages.containsKey(packageName);
    }

    /// Give the simple names of a package's classes; of a nested one, what stands behind the last dot.
    Set<String> classesIn(String packageName) {
        return packages.getOrDefault(packageName, Map.of()).keySet();
    }

    /// Read the class file of a class at top level, as this Java would load it.
    Optional<byte[]> classFile(String className) throws IOException {
        var dot = className.lastIndexOf('.');
        var place = packages.getOrDefault(className.substring(0, Math.max(0, dot)), Map.of())
                .get(className.substring(dot + 1));
        if (place == null) return Optional.empty();
        var name = className.replace('.', '/') + CLASS;
        try (var jar = new JarFile(place.toFile(), false, ZipFile.OPEN_READ, Runtime.version())) {
            var entry = jar.getEntry(name);
            return entry == null
                    ? Optional.empty()
                    : Optional.of(jar.getInputStream(entry).readAllBytes());
        }
    }

    private boolean read(Path place) {
        if (!Files.isRegularFile(place)) return false;
        try (var jar = new JarFile(place.toFile(), false)) {
            for (var entries = jar.entries(); entries.hasMoreElements(); ) {
                add(entries.nextElement().getName(), place);
            }
            var manifest = jar.getManifest();
            return manifest == null || !manifest.getMainAttributes().containsKey(Attributes.Name.CLASS_PATH);
        } catch (IOException e) {
            return false;
        }
    }

    private void add(String file, Path place) {
        var isClass = file.endsWith(CLASS);
        if (!isClass && !file.endsWith(".java")) return;
        var start = file.startsWith(VERSIONS) ? file.indexOf('/', VERSIONS.length()) + 1 : 0;
        var slash = file.lastIndexOf('/');
        var packageName = slash < start ? "" : file.substring(start, slash).replace('/', '.');
        var classes = packages.computeIfAbsent(packageName, key -> new HashMap<>());
        if (isClass) classes.putIfAbsent(file.substring(slash + 1, file.length() - CLASS.length()), place);
    }
}
