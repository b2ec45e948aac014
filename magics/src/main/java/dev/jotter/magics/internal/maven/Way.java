package dev.jotter.magics.internal.maven;

import java.nio.file.Path;
import java.util.Optional;

/// Choose how to resolve.
///
/// @param settings the `settings.xml`, when it is not the user's own
/// @param localRepository the local repository, when it is not that of the settings
/// @param offline whether to ask no other repository
/// @param update whether to ask again for what was looked up lately: snapshots, ranges, `LATEST`
/// @param sources whether to fetch the sources as well
public record Way(
        Optional<Path> settings, Optional<Path> localRepository, boolean offline, boolean update, boolean sources) {

    /// Do as Maven does.
    public static Way usual() {
        return new Way(Optional.empty(), Optional.empty(), false, false, false);
    }

    Way goOffline() {
        return new Way(settings, localRepository, true, false, sources);
    }
}
