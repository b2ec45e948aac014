package dev.jotter.magics.internal.maven;

import java.util.List;

/// Hold what came of a wish.
///
/// @param files all jars, in the order of the class path
/// @param notes lines for the user
public record Resolution(List<Found> files, List<String> notes) {
    public Resolution {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }
}
