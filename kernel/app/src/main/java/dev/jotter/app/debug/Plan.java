package dev.jotter.app.debug;

/// Say where a thread that goes on is to stand again.
///
/// @param deepest how many calls of cells' methods may be on the stack there
record Plan(int deepest) {
    /// Go on to the next breakpoint.
    static Plan run() {
        return new Plan(0);
    }

    /// Go to the next line, whatever it belongs to.
    static Plan stepIn() {
        return new Plan(Integer.MAX_VALUE);
    }

    /// Go to the next line of the same method, or of one that it returns to.
    static Plan next(Stop from) {
        return new Plan(from.depth());
    }

    /// Go to the next line of a method that this one returns to.
    static Plan stepOut(Stop from) {
        return new Plan(from.depth() - 1);
    }

    boolean endsAt(int depth) {
        return depth <= deepest;
    }
}
