package dev.jotter.frame;

import java.util.Locale;

/// Say what a column holds.
public enum Kind {
    NUMBER,
    TEXT,
    BOOLEAN,
    DATE,
    TIME,
    /// A date with a time of day, with or without a zone.
    DATE_TIME,
    /// A picture, grey or in colours; all of a column have one shape.
    PICTURE;

    /// Give the word that users read: `number`, `date time`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
