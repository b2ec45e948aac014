package dev.jotter.frame.internal.csv;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Find the files that a path means: one, those of a pattern such as `data/2024-*.csv`, or one of the web.
///
/// @param files the files and their names for messages
/// @param fetched whether they are temporary and go when read
public record Sources(List<Source> files, boolean fetched) implements AutoCloseable {

    /// One file.
    public record Source(Path file, String shown) {}

    /// Find files.
    ///
    /// @throws JotterException when there is none
    public static Sources of(String path) throws IOException {
        return of(path, "csv", "CSV");
    }

    /// Find files of another format.
    ///
    /// @param word the word that reads the format
    /// @param format its name in messages
    public static Sources of(String path, String word, String format) throws IOException {
        if (path.matches("(?i)https?://.*")) return new Sources(List.of(new Source(Download.fetch(path), path)), true);
        if (path.contains("://")) throw address(path);
        if (path.matches("(?s).*[*?\\[{].*") && !Files.exists(Path.of(path))) return glob(path, format);
        return of(Path.of(path), word, format);
    }

    /// Take one file.
    public static Sources of(Path file) {
        return of(file, "csv", "CSV");
    }

    private static Sources of(Path file, String word, String format) {
        if (!Files.isRegularFile(file)) throw noFile(file, word, format);
        return new Sources(List.of(new Source(file, file.toString())), false);
    }

    /// Folders may be patterns, too; `**` crosses them.
    private static Sources glob(String pattern, String format) throws IOException {
        var fixed = pattern.replaceFirst("[^/]*[*?\\[{].*", "");
        var folder = Path.of(fixed);
        var found = new ArrayList<Source>();
        if (Files.isDirectory(folder)) {
            var matcher = matcher(folder, pattern.substring(fixed.length()));
            var depth = pattern.contains("**")
                    ? Integer.MAX_VALUE
                    : Path.of(pattern).getNameCount();
            try (Stream<Path> files = Files.walk(folder, depth)) {
                files.filter(file -> matcher.matches(file) && Files.isRegularFile(file))
                        .sorted()
                        .forEach(file -> found.add(new Source(file, file.toString())));
            } catch (UncheckedIOException e) {
                throw new IOException(e.getCause());
            }
        }
        if (found.isEmpty()) throw nothing(pattern, folder, format);
        return new Sources(List.copyOf(found), false);
    }

    private static PathMatcher matcher(Path folder, String rest) {
        var inner = folder.getFileSystem().getPathMatcher("glob:" + rest);
        return file -> inner.matches(folder.toString().isEmpty() ? file : folder.relativize(file));
    }

    private static JotterException nothing(String pattern, Path folder, String format) {
        return new JotterException(
                "No file fits " + pattern + ".",
                "Expected at least one " + format + " file, found none in "
                        + folder.toAbsolutePath().normalize() + ".",
                Files.isDirectory(folder)
                        ? "Check the pattern and the folder."
                        : "There is no such folder; check its name.");
    }

    private static JotterException address(String path) {
        return new JotterException(
                "The address " + path + " cannot be read.",
                "Expected a path on this machine or an address with http or https, found \""
                        + path.replaceFirst("://.*", "") + "\".",
                "Fetch it first, for example: curl -O " + path);
    }

    private static JotterException noFile(Path path, String word, String format) {
        var folder = path.toAbsolutePath().normalize().getParent();
        return new JotterException(
                "There is no file " + path + ".",
                "Expected " + article(format) + " " + format + " file, found "
                        + (Files.isDirectory(path) ? "a folder." : "nothing in " + folder + "."),
                neighbour(path, folder, word));
    }

    private static String neighbour(Path path, @Nullable Path folder, String word) {
        if (Files.isDirectory(path))
            return "Type " + word + "(\"" + path + "/*." + (word.equals("excel") ? "xlsx" : word)
                    + "\") for all files in it.";
        if (folder == null || !Files.isDirectory(folder)) {
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

    private static String article(String format) {
        return format.startsWith("E") ? "an" : "a";
    }

    @Override
    public void close() throws IOException {
        if (fetched) for (var source : files) Files.deleteIfExists(source.file());
    }
}
