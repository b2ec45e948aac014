package dev.jotter.frame.internal.gather;

/// Say what a gathered column holds so far.
enum Held {
    NOTHING,
    WHOLE,
    NUMBER,
    TRUTH,
    DATE,
    TIME,
    DATE_TIME,
    INSTANT,
    TEXT
}
