package dev.jotter.app;

/// Hold which cells of a session are meant: from `start` to before `stop`.
record Span(int start, int stop) {
    /// Read what a front end asks: numbers below 0 count from the end, a stop of 0 is the end itself.
    ///
    /// @param last the number of the session's last cell
    static Span of(int start, int stop, int last) {
        var end = Math.max(0, last) + 1;
        var from = start < 0 ? Math.max(0, start + end) : start;
        var to = stop < 0 ? stop + end : stop == 0 ? end : Math.min(stop, end);
        return new Span(from, Math.max(from, to));
    }
}
