package dev.jotter.magics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Find the files that a pattern names.
final class Globs {
    private static final Pattern WILD = Pattern.compile("[*?\\[{]");

    private Globs() {}

    /// Give the existing paths that match, sorted and absolute. `**` goes through folders.
    static List<Path> expand(Folder folder, String pattern) {
        var root = root(folder, pattern);
        if (firstWild(pattern) < 0) return Files.exists(root) ? List.of(root) : List.of();
        if (!Files.isDirectory(root)) return List.of();
        var rest = pattern.substring(pattern.lastIndexOf('/', firstWild(pattern)) + 1);
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
        var depth = rest.contains("**") ? Integer.MAX_VALUE : Path.of(rest).getNameCount();
        try (var files = Files.walk(root, depth)) {
            return files.filter(path -> matcher.matches(root.relativize(path)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Give the path up to the first part with a wildcard.
    static Path root(Folder folder, String pattern) {
        var wild = firstWild(pattern);
        var fixed = wild < 0 ? pattern : pattern.substring(0, pattern.lastIndexOf('/', wild) + 1);
        return folder.resolve(fixed);
    }

    private static int firstWild(String pattern) {
        var wild = WILD.matcher(pattern);
        return wild.find() ? wild.start() : -1;
    }

    static List<String> names(List<Path> paths) {
        return paths.stream().map(path -> String.valueOf(path.getFileName())).toList();
    }
}
