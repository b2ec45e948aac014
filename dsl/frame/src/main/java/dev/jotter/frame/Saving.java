package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.UUID;
import tech.tablesaw.api.Table;

/// Write a table to a file, wholly or not at all: into a neighbour first, to the disk, then over the name in one step.
/// A full disk, an interrupt or a kill leaves the old file as it was.
final class Saving {
    private Saving() {}

    /// Write in the format that the file's ending names, and give the path.
    static Path save(Table table, Path file) {
        return save(table, file, SaveFormat.of(file)::write);
    }

    /// Write a file that is not there yet.
    @FunctionalInterface
    interface Writing {
        void write(Table table, Path file) throws IOException, SQLException;
    }

    static Path save(Table table, Path file, Writing writing) {
        try {
            // Through a link the file it leads to is replaced, not the link.
            var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            var part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
            try {
                writing.write(table, part);
                toDisk(part);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return file;
        } catch (IOException | SQLException e) {
            throw failed(file, e);
        }
    }

    private static void toDisk(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static JotterException failed(Path file, Exception e) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return new JotterException(
                    "The frame cannot be saved as " + file + ".",
                    "Expected the folder " + folder + " to be there, found nothing.",
                    "Make the folder first, or choose another.",
                    e);
        }
        var said = String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("nothing")
                .replaceFirst("[.]$", "");
        return new JotterException(
                "The frame cannot be saved as " + file + ".",
                "Expected a folder that can be written and has room, found: " + said + ".",
                "Free some space or choose another folder; a file that was there before is still whole.",
                e);
    }
}
