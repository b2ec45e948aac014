package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.duck.ParquetTable;
import dev.jotter.frame.internal.duck.Relation;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// Read Parquet files.
///
/// A column keeps its type; what a frame's column cannot hold as it is becomes text: whole numbers beyond 64 bits,
/// decimals with more digits than a double has, bytes (in hexadecimal). A struct is parted into columns called
/// `outer.inner`, lists and maps become JSON texts. NaN is missing.
public final class Parquet {
    private static final String MAGIC = "PAR1";

    private Parquet() {}

    /// Read a file.
    public static Loaded read(String path) {
        return read(InFile.of(path, "a Parquet file"));
    }

    /// Read a file.
    public static Loaded read(Path file) {
        try {
            refuseOthers(file);
            return new Loaded(new ParquetTable(file).load(names -> ColumnNamesAlike.refuse(file, names)), List.of());
        } catch (IOException | SQLException e) {
            throw InFile.unreadable(file, "a Parquet file", e);
        }
    }

    /// See a file in place.
    static Relation relation(String path) {
        var file = InFile.of(path, "a Parquet file");
        try {
            refuseOthers(file);
            return new ParquetTable(file).relation(names -> ColumnNamesAlike.refuse(file, names));
        } catch (IOException | SQLException e) {
            throw InFile.unreadable(file, "a Parquet file", e);
        }
    }

    /// DuckDB's own words about a file that is none speak of magic bytes.
    private static void refuseOthers(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            var size = bytes.length();
            if (size == 0) throw other(file, "nothing", "Check that the file was written or downloaded whole.");
            var first = read(bytes, 0);
            if (!first.equals(MAGIC)) {
                throw other(
                        file,
                        "\"" + first.lines().findFirst().orElse("") + "\"",
                        "Read text with csv(\"" + file + "\") or json(\"" + file + "\").");
            }
            if (!read(bytes, Math.max(0, size - MAGIC.length())).equals(MAGIC) || size < 12) {
                throw new JotterException(
                        "The file " + file + " cannot be read.",
                        "Expected a Parquet file with its list of columns at the end, found that it is cut off.",
                        "Write or download the file again.");
            }
        }
    }

    private static String read(RandomAccessFile bytes, long from) throws IOException {
        bytes.seek(from);
        var some = new byte[(int) Math.min(MAGIC.length(), bytes.length() - from)];
        bytes.readFully(some);
        return new String(some, StandardCharsets.ISO_8859_1);
    }

    private static JotterException other(Path file, String found, String next) {
        return new JotterException(
                "The file " + file + " is not Parquet.",
                "Expected it to begin with \"" + MAGIC + "\", found " + found + ".",
                next);
    }
}
