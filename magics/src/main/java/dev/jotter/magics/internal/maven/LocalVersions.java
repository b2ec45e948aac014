package dev.jotter.magics.internal.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;
import org.eclipse.aether.version.VersionScheme;

/// Choose among the versions that lie in the local repository, when no other can be asked for its list.
record LocalVersions(Path repository) {
    private static final VersionScheme SCHEME = new GenericVersionScheme();

    /// Give the newest that fits, or empty when there is none.
    Optional<String> newest(Coordinate library) {
        return versions(library).stream()
                .filter(version -> fits(library, version))
                .map(LocalVersions::parsed)
                .max(Version::compareTo)
                .map(Version::toString);
    }

    private static boolean fits(Coordinate library, String version) {
        if (library.isMoving()) return library.version().equals("LATEST") || !version.endsWith("-SNAPSHOT");
        try {
            return SCHEME.parseVersionConstraint(library.version()).containsVersion(parsed(version));
        } catch (InvalidVersionSpecificationException e) {
            return false;
        }
    }

    private List<String> versions(Coordinate library) {
        var folder = repository.resolve(library.group().replace('.', '/')).resolve(library.artifact());
        if (!Files.isDirectory(folder)) return List.of();
        try (var versions = Files.list(folder)) {
            return versions.map(path -> path.getFileName().toString())
                    .filter(version -> Files.exists(folder.resolve(version).resolve(file(library, version))))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String file(Coordinate library, String version) {
        var suffix = library.classifier().isEmpty() ? "" : "-" + library.classifier();
        return library.artifact() + "-" + version + suffix + "." + library.extension();
    }

    private static Version parsed(String version) {
        try {
            return SCHEME.parseVersion(version);
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException(version, e);
        }
    }
}
