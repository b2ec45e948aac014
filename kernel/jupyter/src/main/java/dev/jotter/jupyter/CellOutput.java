package dev.jotter.jupyter;

import dev.jotter.display.CommMessage;
import dev.jotter.display.Comms;
import dev.jotter.display.JotterException;
import dev.jotter.display.Screen;

/// Take what one cell puts out, from any thread and even after the cell has ended.
public interface CellOutput extends Screen {
    /// Add to the cell's standard output.
    void stdout(String text);

    /// Add to the cell's standard error.
    void stderr(String text);

    /// Send a comm's message to the front end.
    ///
    /// @throws JotterException when there is none, as in a terminal
    default void comm(CommMessage message) {
        throw Comms.noFrontEnd(message);
    }
}
