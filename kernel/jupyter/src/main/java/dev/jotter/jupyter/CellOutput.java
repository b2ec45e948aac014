package dev.jotter.jupyter;

import dev.jotter.display.Screen;

/// Take what one cell puts out, from any thread and even after the cell has ended.
public interface CellOutput extends Screen {
    /// Add to the cell's standard output.
    void stdout(String text);

    /// Add to the cell's standard error.
    void stderr(String text);
}
