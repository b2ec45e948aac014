package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Find a file to read, and say in three sentences why it cannot be read.
final class InFile {
    private InFile() {}

    /// @param what the kind of file with its article, such as `a JSON file`
    static Path of(String path, String what) {
        var file = Path.of(path);
        if (Files.isRegularFile(file)) return file;
        var folder = file.toAbsolutePath().normalize().getParent();
        throw new JotterException(
                "There is no file " + path + ".",
                "Expected " + what + ", found "
                        + (Files.isDirectory(file) ? "a folder." : "nothing in " + folder + "."),
                neighbour(file, folder));
    }

    private static String neighbour(Path path, @Nullable Path folder) {
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(path)) {
            return "Give the path of a file, from " + Path.of("").toAbsolutePath() + " or from the root.";
        }
        try (var files = Files.list(folder)) {
            var names = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .limit(1000)
                    .toList();
            return Nearest.to(path.getFileName().toString(), names)
                    .map(near -> "Did you mean \"" + near + "\"?")
                    .orElse("Check the name and the folder.");
        } catch (IOException e) {
            return "Check the name and the folder.";
        }
    }

    static JotterException unreadable(Path file, String expected, Exception e) {
        var said = String.valueOf(e.getMessage()).lines().findFirst().orElse("nothing");
        return new JotterException(
                "The file " + file + " cannot be read.",
                "Expected " + expected + "; reading it said: " + said + ".",
                "Check that the file was written or downloaded whole.",
                e);
    }
}
