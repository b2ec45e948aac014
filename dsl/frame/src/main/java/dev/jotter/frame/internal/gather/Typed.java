package dev.jotter.frame.internal.gather;

import java.util.Optional;

/// Say what all values of a column are.
///
/// @param held their type
/// @param moment how texts are read that are all dates or times
public record Typed(Held held, Optional<Moments.Moment> moment) {
    static final Typed UNKNOWN = new Typed(Held.NOTHING, Optional.empty());
    static final Typed TEXT = new Typed(Held.TEXT, Optional.empty());
}
