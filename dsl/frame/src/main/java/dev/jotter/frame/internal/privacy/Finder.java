package dev.jotter.frame.internal.privacy;

/// Find one sort of personal thing in a text, in a time that grows with its length and no faster.
@FunctionalInterface
public interface Finder {
    /// Tell of each place where one stands, from left to right.
    void find(String text, Found found);

    /// Be told of a place.
    @FunctionalInterface
    interface Found {
        /// Take the place from `start` up to, not including, `end`.
        void at(int start, int end);
    }
}
