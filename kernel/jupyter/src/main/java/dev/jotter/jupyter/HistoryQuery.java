package dev.jotter.jupyter;

/// Ask for cells run before.
public sealed interface HistoryQuery {
    /// Ask for the last `count` cells.
    record Tail(int count) implements HistoryQuery {}

    /// Ask for the cells `start` (inclusive) to `stop` (exclusive) of a session; session 0 is this one, -1 the one
    /// before; a `stop` of 0 means to the end.
    record Range(int session, int start, int stop) implements HistoryQuery {}

    /// Ask for the last `count` cells that fit the glob `pattern` (`*`, `?`), each text once when `unique`.
    record Search(String pattern, int count, boolean unique) implements HistoryQuery {}
}
