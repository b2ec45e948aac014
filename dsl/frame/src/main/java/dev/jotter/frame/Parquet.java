package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.csv.Sources;
import dev.jotter.frame.internal.duck.ParquetTable;
import dev.jotter.frame.internal.duck.Relation;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
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

    /// Read a file, the files of a pattern such as `data/2024-*.parquet`, or an `http` address. Of several files each
    /// may have columns that others lack.
    public static Loaded read(String path) {
        try (var sources = Sources.of(path, "parquet", "Parquet")) {
            for (var source : sources.files()) refuseOthers(source);
            var files = sources.files().stream().map(Sources.Source::file).toList();
            var table = new ParquetTable(files);
            return Room.reading(
                    Room.what(path),
                    Room.lazily(path),
                    () -> new Loaded(table.load(names -> ColumnNamesAlike.refuse(path, names)), List.of()));
        } catch (IOException | SQLException e) {
            throw Unreadable.file(path, "a Parquet file", e);
        }
    }

    /// See files of this machine in place.
    static Relation relation(String path) {
        if (path.contains("://")) {
            throw new JotterException(
                    "The file " + path + " cannot be read lazily.",
                    "Expected a Parquet file on this machine, which queries read in place, found an address.",
                    "Fetch it first, for example: curl -O " + path);
        }
        try (var sources = Sources.of(path, "parquet", "Parquet")) {
            for (var source : sources.files()) refuseOthers(source);
            var files = sources.files().stream().map(Sources.Source::file).toList();
            return new ParquetTable(files).relation(names -> ColumnNamesAlike.refuse(path, names));
        } catch (IOException | SQLException e) {
            throw Unreadable.file(path, "a Parquet file", e);
        }
    }

    /// DuckDB's own words about a file that is none speak of magic bytes.
    private static void refuseOthers(Sources.Source source) throws IOException {
        var file = source.shown();
        try (var bytes = new RandomAccessFile(source.file().toFile(), "r")) {
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

    private static JotterException other(String file, String found, String next) {
        return new JotterException(
                "The file " + file + " is not Parquet.",
                "Expected it to begin with \"" + MAGIC + "\", found " + found + ".",
                next);
    }
}
