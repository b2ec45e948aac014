package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.blocks.BlockCsv;
import dev.jotter.frame.internal.csv.CsvEngine;
import dev.jotter.frame.internal.csv.CsvReading;
import dev.jotter.frame.internal.csv.Settings;
import dev.jotter.frame.internal.csv.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Read CSV files: one, those of a pattern, or one of the web; plain, `.gz` or `.zst`; in any encoding.
///
/// The type of a column is the narrowest that all its rows fit. `02138` is a text, since its zero means something; the
/// text `NA` is a text unless `missing("NA")` says otherwise; a line that has too few or too many fields is left out
/// and listed.
public final class Csv {
    private Csv() {}

    /// Read a file, the files of a pattern such as `data/2024-*.csv`, or an `http` address.
    public static Loaded read(String path, CsvOption... options) {
        return read(List.of(new BlockCsv()), path, options);
    }

    /// Read a file.
    public static Loaded read(Path path, CsvOption... options) {
        return read(List.of(new BlockCsv()), path, options);
    }

    static Loaded read(List<CsvEngine> engines, String path, CsvOption... options) {
        try {
            return Room.text(path, () -> Sources.of(path), new CsvReading(Settings.of(options), engines)::read);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    static Loaded read(List<CsvEngine> engines, Path path, CsvOption... options) {
        try {
            var reading = new CsvReading(Settings.of(options), engines);
            return Room.text(path.toString(), () -> Sources.of(path), reading::read);
        } catch (IOException e) {
            throw unreadable(path.toString(), e);
        }
    }

    static JotterException unreadable(String path, Exception e) {
        return new JotterException(
                "The file " + path + " cannot be read.",
                "Expected CSV text that this user may read; reading it said: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse("nothing") + ".",
                "Open the file in a text editor to see what is in it.",
                e);
    }
}
