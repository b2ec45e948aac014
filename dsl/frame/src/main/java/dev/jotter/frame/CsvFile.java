package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.duck.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import tech.tablesaw.api.Table;

/// Write a table as CSV, whole or not at all.
final class CsvFile {
    private CsvFile() {}

    static Path write(Table table, Path file) {
        var name = String.valueOf(file.getFileName());
        if (!name.endsWith(".csv") && !name.endsWith(".csv.gz")) {
            throw new JotterException(
                    "The frame cannot be saved as " + file + ".",
                    "Expected a name that ends in .csv or .csv.gz.",
                    "Type save(\"" + file.toString().replaceFirst("\\.[^./]*$", "") + ".csv\").");
        }
        var folder = file.toAbsolutePath().getParent();
        try {
            var part = Files.createTempFile(folder, ".jotter-", name);
            try {
                Query.copy(
                        table,
                        part.toString(),
                        "format csv, header" + (name.endsWith(".gz") ? ", compression gzip" : ""));
                return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | SQLException e) {
            throw new JotterException(
                    "The frame cannot be saved as " + file + ".",
                    "Expected a folder that can be written, found: " + e.getMessage() + ".",
                    "Make the folder " + folder + " first, or choose another.",
                    e);
        }
    }
}
