package dev.jotter.frame.internal.csv;

import dev.jotter.frame.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;

/// Turn plain text into columns: in memory by our own reader, or on disk by DuckDB; both give the same.
public interface CsvEngine {
    /// Read the files as one table.
    ///
    /// @param kinds what some columns hold, by name
    /// @throws Refused when the engine can do nothing with a text
    /// @throws java.nio.charset.CharacterCodingException when a text is not UTF-8
    /// @throws dev.jotter.display.JotterException when a column has a value that is not of the kind given for it
    Parsed read(List<CsvText> files, Settings settings, Map<String, Kind> kinds) throws IOException;

    /// Tell that an engine cannot read a text as it stands.
    final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        public Refused(Exception cause) {
            super(cause);
        }
    }

    /// Hold the rows, and the records that could not be rows.
    record Parsed(Table table, List<Misfit> misfits) {}

    /// Point at a record with a wrong number of fields.
    ///
    /// @param file its place in the list of files
    /// @param line the line of the text on which it begins
    /// @param found the number of fields, 0 when they are too many
    record Misfit(int file, long line, int found) {}
}
