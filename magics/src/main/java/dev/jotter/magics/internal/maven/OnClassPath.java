package dev.jotter.magics.internal.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;

/// Tell the libraries that are on a class path by the places where their jars lie, else by what stands in the jars.
public final class OnClassPath {
    private final Map<Path, Optional<Coordinate>> known = new HashMap<>();

    /// Remember what a file is, which need not be looked at then.
    public void remember(Path file, Coordinate library) {
        known.put(file, Optional.of(library));
    }

    /// Give the version of each library, by key.
    public Map<String, String> versions(Collection<Path> entries) {
        var versions = new HashMap<String, String>();
        for (var entry : entries) {
            known.computeIfAbsent(entry, OnClassPath::identify)
                    .ifPresent(library -> versions.putIfAbsent(library.key(), library.version()));
        }
        return versions;
    }

    private static Optional<Coordinate> identify(Path jar) {
        if (!jar.toString().endsWith(".jar")) return Optional.empty();
        var placed = byPlace(jar);
        return placed.isPresent() ? placed : byContent(jar);
    }

    /// A local repository is laid out as `repository/org/group/artifact/version/artifact-version[-classifier].jar`.
    private static Optional<Coordinate> byPlace(Path jar) {
        var path = jar.toAbsolutePath().normalize();
        var count = path.getNameCount();
        if (count < 5) return Optional.empty();
        var version = path.getName(count - 2).toString();
        var artifact = path.getName(count - 3).toString();
        var file = path.getName(count - 1).toString();
        if (!file.startsWith(artifact + "-" + version)) return Optional.empty();
        var rest = file.substring(artifact.length() + 1 + version.length(), file.length() - ".jar".length());
        for (var start = count - 4; start >= 0; start--) {
            if (!path.getName(start).toString().equals("repository")) continue;
            var group = path.subpath(start + 1, count - 3).toString().replace('/', '.');
            return Optional.of(new Coordinate(group, artifact, "jar", rest.replaceFirst("^-", ""), version));
        }
        return Optional.empty();
    }

    private static Optional<Coordinate> byContent(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            var marks = file.stream()
                    .filter(entry -> entry.getName().matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties"))
                    .toList();
            // A jar with others packed into it is none of them.
            if (marks.size() != 1) return Optional.empty();
            var mark = new Properties();
            try (var in = file.getInputStream(marks.getFirst())) {
                mark.load(in);
            }
            return Optional.of(new Coordinate(
                    mark.getProperty("groupId", ""),
                    mark.getProperty("artifactId", ""),
                    "jar",
                    "",
                    mark.getProperty("version", "")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
