package dev.jotter.frame;

import dev.jotter.display.JotterException;

/// Say that a file is not what its reader reads.
final class Unreadable {
    private Unreadable() {}

    /// @param expected what the file should have been
    static JotterException file(String file, String expected, Exception e) {
        var said = String.valueOf(e.getMessage()).lines().findFirst().orElse("nothing");
        return new JotterException(
                "The file " + file + " cannot be read.",
                "Expected " + expected + "; reading it said: " + said.replaceFirst("[.]$", "") + ".",
                "Check that the file was written or downloaded whole.",
                e);
    }
}
