package dev.jotter.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/// Save pictures where the person at a terminal can open them: `plots/plot-001.png` and on. No file is written over.
final class PlotFiles {
    private final Path folder;
    private int number;

    PlotFiles(Path folder) {
        this.folder = folder;
    }

    /// Save a picture given in Base64 and say where it is, or why it is nowhere.
    synchronized String save(String picture, String extension) {
        var temporary = Path.of(System.getProperty("java.io.tmpdir")).resolve("jotter-plots");
        IOException last = new IOException("no folder");
        for (var place : List.of(folder, temporary)) {
            try {
                return "saved in " + save(Base64.getMimeDecoder().decode(picture), place, extension);
            } catch (IOException e) {
                last = e;
            }
        }
        return "not saved: " + last;
    }

    private Path save(byte[] picture, Path place, String extension) throws IOException {
        Files.createDirectories(place);
        while (true) {
            number++;
            var file = place.resolve("plot-%03d.%s".formatted(number, extension));
            try {
                Files.createFile(file);
                return Files.write(file, picture);
            } catch (FileAlreadyExistsException e) {
                // An earlier session's; the next number may be free.
            }
        }
    }
}
