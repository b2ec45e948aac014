package dev.jotter.shell;

import java.util.List;
import java.util.Optional;

/// Know one point of a method where a line begins.
///
/// @param number counts up along the code
/// @param rawLine the line in what JShell made of the snippet
/// @param slots the local variables that have a value here
record Site(TracedMethod method, int number, int rawLine, List<Slot> slots) {
    /// Name a local variable.
    ///
    /// @param type as a user writes it
    record Slot(String name, String type) {}

    Optional<Place> place() {
        return method.owner().place(rawLine);
    }

    /// Say whether one must have gone back to come here from there.
    boolean isBehind(Site there) {
        return number <= there.number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Site site && site.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
