package dev.jotter.shell;

import java.util.Set;

/// Be told what traced cells do: what a debugger needs of a session.
///
/// The code of the cell waits until a method returns, so a debugger stops a thread by not returning.
public interface CellWatcher {
    /// Learn that a part of a cell can be watched from now on.
    ///
    /// @param text the whole cell
    /// @param first the part's first line, counted from 1
    /// @param last the part's last line
    /// @param lines those among them that hold code
    void loaded(String text, int first, int last, Set<Integer> lines);

    /// See a thread come to a line, before the line runs. Called on that thread.
    void line(Activation at);

    /// See an exception pass through the code of a cell, where it is first seen. Called on the thread that threw.
    ///
    /// @param caught whether the code of a cell will catch it
    void thrown(Activation at, Throwable thrown, boolean caught);
}
