package dev.jotter.frame.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.jotter.frame.Loaded;
import dev.jotter.frame.Reject;
import dev.jotter.frame.internal.gather.Gathering;
import dev.jotter.frame.internal.gather.Said;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import tech.tablesaw.api.Table;

/// Load a JSON file: one array of objects, an object a line, or objects one after the other.
///
/// The file is read again when a column has turned out to hold something else than its first rows promised, so that
/// texts are what stood in the file.
///
/// @param files the files, whose rows follow each other
/// @param said what the user said of the values
public record JsonTable(List<Text> files, Said said) {
    /// One file.
    ///
    /// @param name its name for messages
    /// @param text opens the file from its beginning
    /// @param lines whether the file's name says that it has an object a line
    public record Text(String name, Opening text, boolean lines) {}

    /// Open a file.
    public interface Opening {
        BufferedReader open() throws IOException;
    }

    /// Read the file.
    ///
    /// @throws BrokenJson when it is not whole
    public Loaded load() throws IOException {
        var shape = new Shape();
        while (true) {
            var gathering = new Gathering(said, shape.texts());
            var names = read(gathering, shape);
            if (shape.hasLearned()) continue;
            said.refuseUnknown(names);
            return new Loaded(gathering.table(names, true), shape.rejects());
        }
    }

    /// Read the file in tables of so many rows, of which one is in memory at a time. All rows go by before the first,
    /// since the types come from all of them.
    ///
    /// @return the lines that are no rows
    /// @throws BrokenJson when it is not whole
    public List<Reject> stream(int window, Consumer<Table> table) throws IOException {
        var shape = new Shape();
        while (true) {
            var survey = Gathering.survey(said, shape.texts(), window);
            var names = read(survey, shape);
            survey.end();
            if (shape.hasLearned()) continue;
            said.refuseUnknown(names);
            var rows = Gathering.windows(said, survey.types(names), window, table);
            read(rows, shape);
            rows.end();
            return shape.rejects();
        }
    }

    private List<String> read(Gathering gathering, Shape shape) throws IOException {
        var rows = new Rows(gathering, shape);
        for (var at = 0; at < files.size(); at++) read(at, rows, shape);
        return rows.finish();
    }

    private void read(int at, Rows rows, Shape shape) throws IOException {
        var file = files.get(at);
        try {
            var form = form(file);
            try (var reader = file.text().open()) {
                switch (form) {
                    case ARRAY -> array(reader, rows);
                    case LINES -> lines(reader, rows, shape, at);
                    case SEQUENCE -> sequence(reader, rows);
                }
            }
        } catch (BrokenJson e) {
            throw e.in(file.name());
        }
    }

    /// How objects stand in a file.
    private enum Form {
        ARRAY,
        LINES,
        SEQUENCE
    }

    private static Form form(Text file) throws IOException {
        try (var reader = file.text().open()) {
            var first = reader.read();
            while (first >= 0 && Character.isWhitespace(first)) first = reader.read();
            if (first < 0) throw BrokenJson.empty();
            if (first == '[') return Form.ARRAY;
            return file.lines() || isWhole((char) first + reader.readLine()) ? Form.LINES : Form.SEQUENCE;
        }
    }

    /// Say whether a line is a whole object, so that each of the others is one, too.
    private static boolean isWhole(String line) {
        try (var parser = JsonFormat.FACTORY.createParser(line)) {
            return parser.nextToken() == JsonToken.START_OBJECT
                    && parser.skipChildren().currentToken() == JsonToken.END_OBJECT
                    && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static void array(BufferedReader reader, Rows rows) throws IOException {
        try (var parser = JsonFormat.FACTORY.createParser(reader)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == null) throw BrokenJson.cutOff(parser);
                row(parser, rows);
            }
            if (parser.nextToken() != null) throw BrokenJson.found(parser, "something behind the end of the array");
        } catch (JacksonException e) {
            throw BrokenJson.of(e);
        }
    }

    private static void sequence(BufferedReader reader, Rows rows) throws IOException {
        try (var parser = JsonFormat.FACTORY.createParser(reader)) {
            while (parser.nextToken() != null) row(parser, rows);
        } catch (JacksonException e) {
            throw BrokenJson.of(e);
        }
    }

    private static void row(JsonParser parser, Rows rows) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) throw BrokenJson.noObject(parser);
        try {
            rows.row(parser);
        } catch (Rows.TwiceKey e) {
            throw BrokenJson.found(parser, String.valueOf(e.getMessage()));
        }
    }

    private static void lines(BufferedReader reader, Rows rows, Shape shape, int file) throws IOException {
        var number = 0L;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || shape.isRejected(file, number)) continue;
            var reason = line(line, rows);
            if (!reason.isEmpty()) shape.reject(file, Reject.line(number, reason, line));
        }
    }

    /// Take a line, and say why it could not be a row.
    private static String line(String line, Rows rows) throws IOException {
        try (var parser = JsonFormat.FACTORY.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT)
                return "expected an object, found " + BrokenJson.word(parser);
            rows.row(parser);
            return parser.nextToken() == null ? "" : "expected one object, found more";
        } catch (JacksonException e) {
            return BrokenJson.reason(e);
        } catch (Rows.TwiceKey e) {
            return String.valueOf(e.getMessage());
        }
    }
}
