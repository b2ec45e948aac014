package dev.jotter.magics.internal.maven;

import java.nio.file.Path;

/// Hold a file that was resolved.
///
/// @param library what it is
/// @param file where it lies in the local repository
/// @param wantedBy the coordinate that brings it in; itself when it was asked for by name
public record Found(Coordinate library, Path file, String wantedBy) {
    /// Say it briefly.
    public String label() {
        return library.artifact() + (library.classifier().isEmpty() ? "" : " " + library.classifier()) + " "
                + library.version();
    }
}
