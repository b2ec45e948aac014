package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.csv.Sources;
import dev.jotter.frame.internal.gather.Said;
import dev.jotter.frame.internal.json.BrokenJson;
import dev.jotter.frame.internal.json.JsonTable;
import dev.jotter.frame.internal.json.TextFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tech.tablesaw.api.Table;

/// Read JSON files: an array of objects, or an object a line, plain, `.gz` or `.zst`.
///
/// Each key is a column. An object within an object is parted: `{"home": {"city": "Kyiv"}}` gives a column
/// `home.city`. An array stays JSON text. A key that has values of several types is a text column, each value as it
/// stands in the file. Texts that are all dates or times, as ISO 8601 writes them, become dates and times; a text of
/// digits stays a text.
public final class Json {
    private Json() {}

    /// Read a file, the files of a pattern such as `data/2024-*.json`, or an `http` address.
    public static Loaded read(String path, ValueOption... options) {
        return from(
                path,
                SaidOptions.of((Object[]) options),
                table -> Room.reading(Room.what(path), Room.lazily(path), table::load));
    }

    /// Read the same in tables of so many rows.
    ///
    /// @return the lines that are no rows
    static List<Reject> stream(String path, int rows, Consumer<Table> into, ValueOption... options) {
        return from(path, SaidOptions.of((Object[]) options), table -> table.stream(rows, into));
    }

    /// Read somehow.
    @FunctionalInterface
    private interface Reading<T> {
        T of(JsonTable table) throws IOException;
    }

    private static <T> T from(String path, Said said, Reading<T> reading) {
        try (var sources = Sources.of(path, "json", "JSON")) {
            var texts = new ArrayList<JsonTable.Text>();
            for (var source : sources.files()) {
                texts.add(new JsonTable.Text(
                        source.shown(), () -> TextFile.open(source.file()), hasLines(source.shown())));
            }
            return reading.of(new JsonTable(texts, said));
        } catch (BrokenJson e) {
            throw new JotterException(
                    "The file " + e.file() + " cannot be read.",
                    "Expected an array of JSON objects, or an object a line, found " + e.getMessage() + ".",
                    e.line() == 0
                            ? "Check that the file was written or downloaded whole."
                            : "Look at line " + e.line() + " of the file.",
                    e);
        } catch (CharacterCodingException e) {
            throw new JotterException(
                    "The file " + path + " cannot be read.",
                    "Expected JSON in UTF-8, found bytes that are no text in it.",
                    "Save the file in UTF-8.",
                    e);
        } catch (IOException e) {
            throw Unreadable.file(path, "JSON, plain or packed with gzip or zstd", e);
        }
    }

    private static boolean hasLines(String file) {
        return file.matches("(?i).*[.](jsonl|ndjson)([.](gz|zst))?");
    }
}
