package dev.jotter.frame.internal.gather;

import dev.jotter.frame.internal.csv.SaidType;
import java.util.Optional;

/// Say what all values of a column are.
///
/// @param held their type
/// @param moment how texts are read that are all dates or times
/// @param said the type that the user gave, for which the values are gathered as texts
public record Typed(Held held, Optional<Moments.Moment> moment, Optional<SaidType> said) {
    static final Typed UNKNOWN = of(Held.NOTHING);
    static final Typed TEXT = of(Held.TEXT);

    static Typed of(Held held) {
        return new Typed(held, Optional.empty(), Optional.empty());
    }

    static Typed said(SaidType type) {
        return new Typed(Held.TEXT, Optional.empty(), Optional.of(type));
    }
}
