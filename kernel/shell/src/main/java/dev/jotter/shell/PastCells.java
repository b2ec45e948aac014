package dev.jotter.shell;

import java.util.List;

/// Remember cells: what a magic such as `%history` lists. Whoever owns the session keeps them.
public interface PastCells {
    /// Give the cells of a session by their number: 0 is the running session, -1 the one before it, 7 the seventh of
    /// all. The cell that is running now is the last of session 0 already.
    List<PastCell> session(int number);

    /// Give the last `count` cells of all sessions that fit a glob (`*`, `?`, `[a-z]`), oldest first.
    List<PastCell> search(String glob, int count);

    /// Hold a cell run before.
    ///
    /// @param session the number of its session
    /// @param cell its number there
    /// @param output the text of its value, or the empty string
    record PastCell(int session, int cell, String input, String output) {}

    /// Remember nothing.
    static PastCells none() {
        return new PastCells() {
            @Override
            public List<PastCell> session(int number) {
                return List.of();
            }

            @Override
            public List<PastCell> search(String glob, int count) {
                return List.of();
            }
        };
    }
}
