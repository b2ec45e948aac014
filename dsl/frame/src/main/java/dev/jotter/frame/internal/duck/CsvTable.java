package dev.jotter.frame.internal.duck;

import dev.jotter.display.JotterException;
import dev.jotter.frame.Kind;
import dev.jotter.frame.Loaded;
import dev.jotter.frame.Reject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Load a CSV file into a typed table: all fields as text first, then each column by the type that all its rows fit.
///
/// @param file the file, plain or `.gz`
/// @param header its column names and delimiter
/// @param missing texts that mean "no value", beside the empty field
/// @param kinds what some columns hold, by name
public record CsvTable(Path file, Header header, List<String> missing, Map<String, Kind> kinds) {
    private static final String RAW = "raw";

    /// Read the file.
    ///
    /// @throws UnfitColumn when a column has a value that is not of the kind given for it
    public Loaded load() throws SQLException, IOException {
        try (var duck = Duck.open()) {
            readText(duck);
            var rejects = rejects(duck);
            return new Loaded(new Selection(items(duck), RAW).read(duck), rejects);
        }
    }

    /// Columns have short names of our own, so that no name in the file can trouble SQL.
    private List<String> columns() {
        return IntStream.range(0, header.names().size())
                .mapToObj(at -> "c" + at)
                .toList();
    }

    private void readText(Duck duck) throws SQLException {
        try {
            duck.run(readText("true"));
        } catch (SQLException strict) {
            // A file that mixes line ends fails as a whole in strict mode; the lenient one reads it.
            if (!String.valueOf(strict.getMessage()).contains("strict_mode")) throw strict;
            duck.run(readText("false"));
        }
    }

    private String readText(String strict) {
        var columns = columns().stream().map(name -> name + ": 'varchar'").collect(Collectors.joining(", "));
        var nulls = new ArrayList<>(List.of("''"));
        missing.forEach(text -> nulls.add(Duck.text(text)));
        return "create table " + RAW + " as select * from read_csv(" + Duck.text(file.toString())
                + ", auto_detect = false, header = true, quote = '\"', escape = '\"', store_rejects = true"
                + ", rejects_limit = 0, strict_mode = " + strict + ", delim = "
                + Duck.text(String.valueOf(header.delimiter())) + ", columns = {" + columns + "}, nullstr = ["
                + String.join(", ", nulls) + "])";
    }

    private List<Selection.Item> items(Duck duck) throws SQLException {
        var columns = columns();
        var candidates = header.names().stream().map(this::candidates).toList();
        var fitting = new Inference(duck, RAW).fitting(columns, candidates);
        var items = new ArrayList<Selection.Item>();
        for (var at = 0; at < columns.size(); at++) {
            var name = header.names().get(at);
            if (fitting.get(at).isEmpty()) {
                throw unfit(duck, columns.get(at), name, candidates.get(at).getLast());
            }
            var type = fitting.get(at).getFirst();
            items.add(new Selection.Item(name, type.value(columns.get(at)), type.carrier()));
        }
        return items;
    }

    private List<CellType> candidates(String name) {
        var kind = kinds.get(name);
        if (kind == null) return CellType.INFERRED;
        return switch (kind) {
            case NUMBER -> List.of(CellType.SAID_WHOLE, CellType.SAID_DECIMAL);
            case BOOLEAN -> List.of(CellType.SAID_BOOLEAN);
            case DATE -> List.of(CellType.DATE);
            case TIME -> List.of(CellType.TIME);
            case DATE_TIME -> List.of(CellType.DATE_TIME, CellType.INSTANT);
            case TEXT -> List.of(CellType.TEXT);
            case PICTURE -> throw noPictures(name);
        };
    }

    private static JotterException noPictures(String name) {
        return new JotterException(
                "Column \"" + name + "\" cannot be read as picture.",
                "Expected a type that text can be written in, found picture.",
                "Read a folder of pictures by images(\"folder\").");
    }

    private UnfitColumn unfit(Duck duck, String column, String name, CellType wanted) throws SQLException {
        var sql = "select %s from %s where %s is not null and (%s) is not true limit 1"
                .formatted(column, RAW, column, wanted.fits(column));
        try (var statement = duck.connection().createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return new UnfitColumn(name, kinds.getOrDefault(name, Kind.TEXT), result.getString(1));
        }
    }

    private List<Reject> rejects(Duck duck) throws SQLException, IOException {
        var positions = new ArrayList<Long>();
        var found = new ArrayList<Reject>();
        try (var statement = duck.connection().createStatement();
                var result = statement.executeQuery(
                        "select line_byte_position, csv_line, error_message, column_idx, error_type"
                                + " from reject_errors order by line_byte_position, column_idx")) {
            while (result.next()) {
                var text = String.valueOf(result.getString(2));
                var breaks = text.length() - text.stripLeading().length();
                var position = result.getLong(1) + (text.startsWith("\n") || text.startsWith("\r\n") ? breaks : 0);
                if (!positions.isEmpty() && positions.getLast() == position) continue;
                positions.add(position);
                found.add(Reject.line(0, reason(result.getString(5), result.getInt(4)), text.strip()));
            }
        }
        if (found.isEmpty()) return List.of();
        var lines = Lines.of(file, positions);
        return IntStream.range(0, found.size())
                .mapToObj(at -> Reject.line(
                        lines.get(at), found.get(at).reason(), found.get(at).text()))
                .toList();
    }

    private String reason(String error, int column) {
        var expected = "expected " + header.names().size() + " fields, found ";
        return switch (error) {
            case "MISSING COLUMNS" -> expected + column;
            case "TOO MANY COLUMNS" -> expected + "more";
            case "UNQUOTED VALUE" -> "a quote is opened and not closed";
            case "LINE SIZE OVER MAXIMUM" -> "the line is longer than 2 MB";
            case "INVALID ENCODING" -> "the text is not UTF-8";
            default -> error.toLowerCase(Locale.ROOT);
        };
    }
}
