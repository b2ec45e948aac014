package dev.jotter.shell;

import dev.jotter.shell.Completions.Candidate;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// List the files and folders that a path may go on with.
final class PathNames {
    private static final int MOST = 500;

    private PathNames() {}

    /// List them, folders with a slash at the end; hidden ones only when a dot was typed. Candidates hold the name
    /// only, which replaces what stands behind the last slash.
    static List<Candidate> matching(String typed) {
        var slash = typed.lastIndexOf('/') + 1;
        var name = typed.substring(slash);
        var found = new ArrayList<Candidate>();
        try (var entries = Files.newDirectoryStream(folder(typed.substring(0, slash)))) {
            for (var entry : entries) {
                if (found.size() == MOST) break;
                var file = entry.getFileName().toString();
                if (!file.startsWith(name) || (file.startsWith(".") && !name.startsWith("."))) continue;
                found.add(
                        Files.isDirectory(entry)
                                ? new Candidate(file + "/", "path", "folder")
                                : new Candidate(file, "path", size(entry)));
            }
        } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
            return List.of();
        }
        found.sort(Comparator.comparing((Candidate one) -> !one.text().endsWith("/"))
                .thenComparing(Candidate::text));
        return found;
    }

    private static Path folder(String typed) {
        if (typed.startsWith("~/")) return Path.of(System.getProperty("user.home"), typed.substring(2));
        return Path.of(typed);
    }

    private static String size(Path file) throws IOException {
        var bytes = Files.size(file);
        if (bytes < 1_000) return bytes + " B";
        return bytes < 1_000_000 ? bytes / 1_000 + " kB" : bytes / 1_000_000 + " MB";
    }
}
