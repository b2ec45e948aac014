package dev.jotter.frame.internal.picture;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// List the files of a folder, in the order of their paths, and label them by the sub-folder in which they lie.
///
/// @param root the folder
/// @param files what lies in it and in its sub-folders; files whose name begins with a dot are passed over
public record Folder(Path root, List<Folder.Labelled> files) {
    /// @param path where it lies
    /// @param name its path within the folder
    /// @param label the first sub-folder on that path, or `null` when it lies in the folder itself
    public record Labelled(Path path, String name, @Nullable String label) {}

    /// List a folder; one that is empty or none is refused.
    public static Folder list(String folder, String word, String what) {
        var root = Path.of(folder);
        if (!Files.isDirectory(root)) {
            throw new JotterException(
                    "The folder " + folder + " cannot be read.",
                    "Expected a folder with " + what + ", found " + (Files.exists(root) ? "a file" : "nothing") + ".",
                    Files.exists(root)
                            ? "Give the folder in which it lies: " + word + "(\"" + parent(root) + "\")."
                            : "Check the path; it starts from " + Path.of("").toAbsolutePath() + ".");
        }
        try (var paths = Files.walk(root)) {
            var files = paths.filter(Files::isRegularFile)
                    .filter(path -> isVisible(root.relativize(path)))
                    .map(path -> labelled(root, path))
                    .sorted(Comparator.comparing(Labelled::name))
                    .toList();
            if (!files.isEmpty()) return new Folder(root, files);
        } catch (IOException | UncheckedIOException e) {
            throw new JotterException(
                    "The folder " + folder + " cannot be read.",
                    "Expected a folder that may be read, found: " + e.getMessage() + ".",
                    "Check who may read it.",
                    e);
        }
        throw new JotterException(
                "The folder " + folder + " is empty.",
                "Expected " + what + " in it or in its sub-folders, found no file.",
                "Check the path, or unpack the data first.");
    }

    /// Say whether any file has a label.
    public boolean labelled() {
        return files.stream().anyMatch(file -> file.label() != null);
    }

    private static Path parent(Path file) {
        var parent = file.getParent();
        return parent == null ? Path.of(".") : parent;
    }

    private static boolean isVisible(Path relative) {
        for (var part : relative) if (part.toString().startsWith(".")) return false;
        return true;
    }

    private static Labelled labelled(Path root, Path path) {
        var relative = root.relativize(path);
        var name = relative.toString().replace('\\', '/');
        return new Labelled(
                path, name, relative.getNameCount() > 1 ? relative.getName(0).toString() : null);
    }
}
