package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import dev.jotter.frame.internal.duck.CsvTable;
import dev.jotter.frame.internal.duck.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Read CSV files, plain or `.gz`.
///
/// The type of a column is the narrowest that all its rows fit. `02138` is a text, since its zero means something; the
/// text `NA` is a text unless `missing("NA")` says otherwise; a line that has too few or too many fields is left out
/// and listed.
public final class Csv {
    private Csv() {}

    /// Read a file with a header line.
    public static Loaded read(String path, CsvOption... options) {
        if (path.contains("://")) throw address(path);
        return read(Path.of(path), options);
    }

    /// Read a file with a header line.
    public static Loaded read(Path path, CsvOption... options) {
        if (!Files.isRegularFile(path)) throw noFile(path);
        try {
            var header = header(path, options);
            var kinds = new HashMap<String, Kind>();
            var missing = new ArrayList<String>();
            for (var option : options) {
                switch (option) {
                    case CsvOption.Types types -> kinds.put(known(types.column(), header.names()), types.kind());
                    case CsvOption.Missing texts -> missing.addAll(texts.texts());
                    case CsvOption.Delimiter _ -> {}
                }
            }
            return new CsvTable(path, header, missing, kinds).load();
        } catch (IOException | SQLException e) {
            throw unreadable(path, e);
        }
    }

    private static Header header(Path path, CsvOption... options) throws IOException {
        var given = Stream.of(options)
                .filter(CsvOption.Delimiter.class::isInstance)
                .map(option -> ((CsvOption.Delimiter) option).character())
                .toList();
        var header = Header.read(path, given);
        if (header.names().isEmpty()) {
            throw new JotterException(
                    "The file " + path + " is empty.",
                    "Expected a line with the column names, found nothing.",
                    "Check that the file was written or downloaded whole.");
        }
        refuseDuplicates(path, header.names());
        return header;
    }

    private static void refuseDuplicates(Path path, List<String> names) {
        var seen = new HashMap<String, Integer>();
        for (var at = 0; at < names.size(); at++) {
            var before = seen.put(names.get(at).toLowerCase(Locale.ROOT), at);
            if (before != null) {
                throw new JotterException(
                        "The header of " + path + " names the column \"" + names.get(at) + "\" twice.",
                        "Expected a name of its own for each column, upper and lower case being the same, found \""
                                + names.get(before) + "\" as column " + (before + 1) + " and \"" + names.get(at)
                                + "\" as column " + (at + 1) + ".",
                        "Rename one of them in the first line of the file.");
            }
        }
    }

    private static String known(String column, List<String> names) {
        if (names.contains(column)) return column;
        throw Cells.unknown(column, names);
    }

    private static JotterException address(String path) {
        return new JotterException(
                "The address " + path + " cannot be read.",
                "Expected the path of a CSV file on this machine, found an address.",
                "Fetch it first, for example: curl -O " + path);
    }

    private static JotterException noFile(Path path) {
        var folder = path.toAbsolutePath().normalize().getParent();
        return new JotterException(
                "There is no file " + path + ".",
                "Expected a CSV file, found " + (Files.isDirectory(path) ? "a folder." : "nothing in " + folder + "."),
                neighbour(path, folder));
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

    private static JotterException unreadable(Path path, Exception e) {
        return new JotterException(
                "The file " + path + " cannot be read.",
                "Expected CSV text in UTF-8, plain or packed with gzip; reading it said: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse("nothing") + ".",
                "Open the file in a text editor to see what is in it.",
                e);
    }
}
