package dev.jotter.magics;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Explain why a file cannot be read or written.
final class Written {
    private Written() {}

    static JotterException failed(Path file, IOException e) {
        var folder = file.toAbsolutePath().getParent();
        return new JotterException(
                "\"" + file + "\" cannot be written.",
                folder == null || Files.isDirectory(folder)
                        ? "A file that can be written was expected, but: " + e + "."
                        : "The folder " + folder + " was expected, but it is not there.",
                "Choose another place, or make the folder: %sh mkdir -p <folder>.",
                e);
    }
}
