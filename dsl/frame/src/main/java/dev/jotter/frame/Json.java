package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.json.BrokenJson;
import dev.jotter.frame.internal.json.JsonTable;
import dev.jotter.frame.internal.json.TextFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;

/// Read JSON files: an array of objects, or an object a line, plain or `.gz`.
///
/// Each key is a column. An object within an object is parted: `{"home": {"city": "Kyiv"}}` gives a column
/// `home.city`. An array stays JSON text. A key that has values of several types is a text column, each value as it
/// stands in the file. Texts that are all dates or times, as ISO 8601 writes them, become dates and times; a text of
/// digits stays a text.
public final class Json {
    private Json() {}

    /// Read a file.
    public static Loaded read(String path) {
        return read(InFile.of(path, "a JSON file"));
    }

    /// Read a file.
    public static Loaded read(Path file) {
        try {
            return new JsonTable(() -> TextFile.open(file), hasLines(file)).load();
        } catch (BrokenJson e) {
            throw new JotterException(
                    "The file " + file + " cannot be read.",
                    "Expected an array of JSON objects, or an object a line, found " + e.getMessage() + ".",
                    e.line() == 0
                            ? "Check that the file was written or downloaded whole."
                            : "Look at line " + e.line() + " of the file.",
                    e);
        } catch (CharacterCodingException e) {
            throw new JotterException(
                    "The file " + file + " cannot be read.",
                    "Expected JSON in UTF-8, found bytes that are no text in it.",
                    "Save the file in UTF-8.",
                    e);
        } catch (IOException e) {
            throw InFile.unreadable(file, "JSON, plain or packed with gzip", e);
        }
    }

    private static boolean hasLines(Path file) {
        return file.toString().matches("(?i).*\\.(jsonl|ndjson)(\\.gz)?");
    }
}
