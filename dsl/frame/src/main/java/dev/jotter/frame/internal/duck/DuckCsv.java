package dev.jotter.frame.internal.duck;

import dev.jotter.frame.Kind;
import dev.jotter.frame.UnfitColumn;
import dev.jotter.frame.internal.csv.CsvEngine;
import dev.jotter.frame.internal.csv.CsvText;
import dev.jotter.frame.internal.csv.FieldType;
import dev.jotter.frame.internal.csv.Lines;
import dev.jotter.frame.internal.csv.Settings;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Read CSV by DuckDB: all fields as text first, then each column by the type that all its rows fit.
public final class DuckCsv implements CsvEngine {
    private static final String RAW = "raw";

    /// DuckDB's own limit for a line, which a file of long ones gets lifted.
    private static final long USUAL_LINE = 2_000_000;

    @Override
    public Parsed read(List<CsvText> files, Settings settings, Map<String, Kind> kinds) throws IOException {
        try (var duck = Duck.open()) {
            readText(duck, files, settings);
            var misfits = misfits(duck, files);
            var names = files.getFirst().header().names();
            return new Parsed(new Selection(items(duck, names, settings, kinds), RAW).read(duck), misfits);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Columns have short names of our own, so that no name in the file can trouble SQL.
    private static List<String> columns(int count) {
        return IntStream.range(0, count).mapToObj(at -> "c" + at).toList();
    }

    private static void readText(Duck duck, List<CsvText> files, Settings settings) throws SQLException, IOException {
        try {
            readText(duck, files, settings, true);
        } catch (SQLException strict) {
            // A file that mixes line ends fails as a whole in strict mode; the lenient one reads it, and as for quotes
            // there is nothing left to be strict about.
            if (!String.valueOf(strict.getMessage()).contains("strict_mode")) throw strict;
            readText(duck, files, settings, false);
        }
    }

    private static void readText(Duck duck, List<CsvText> files, Settings settings, boolean strict)
            throws SQLException, IOException {
        duck.run(statement(files, settings, strict, USUAL_LINE));
        if (errors(duck, "LINE SIZE OVER MAXIMUM") == 0) return;
        var longest = USUAL_LINE;
        for (var file : files) longest = Math.max(longest, Files.size(file.file()));
        for (var table : List.of(RAW, "reject_errors", "reject_scans")) duck.run("drop table " + table);
        duck.run(statement(files, settings, strict, longest + 1));
    }

    private static String statement(List<CsvText> files, Settings settings, boolean strict, long longest) {
        var header = files.getFirst().header();
        var columns = columns(header.names().size()).stream()
                .map(name -> name + ": 'varchar'")
                .collect(Collectors.joining(", "));
        var nulls = new ArrayList<>(List.of("''"));
        settings.missing().forEach(text -> nulls.add(Duck.text(text)));
        var quote = settings.quote() == '\0' ? "''" : Duck.text(String.valueOf(settings.quote()));
        return "create table " + RAW + " as select * from read_csv(["
                + files.stream().map(file -> Duck.text(file.file().toString())).collect(Collectors.joining(", "))
                + "], auto_detect = false, header = " + settings.headerLine() + ", quote = " + quote + ", escape = "
                + quote + ", store_rejects = true, rejects_limit = 0, compression = 'none', strict_mode = " + strict
                + (longest > USUAL_LINE
                        ? ", max_line_size = " + longest + ", buffer_size = " + Math.max(longest * 2, 32_000_000)
                        : "")
                // Pieces read at once would have to guess whether they begin within quotes.
                + (files.stream().anyMatch(CsvText::breaks) ? ", parallel = false" : "")
                + ", delim = " + Duck.text(String.valueOf(header.delimiter())) + ", columns = {" + columns
                + "}, nullstr = [" + String.join(", ", nulls) + "])";
    }

    private static long errors(Duck duck, String type) throws SQLException {
        try (var statement = duck.connection().createStatement();
                var result = statement.executeQuery(
                        "select count(*) from reject_errors where error_type = " + Duck.text(type))) {
            result.next();
            return result.getLong(1);
        }
    }

    private static List<Selection.Item> items(Duck duck, List<String> names, Settings settings, Map<String, Kind> kinds)
            throws SQLException {
        var columns = columns(names.size());
        var candidates = names.stream()
                .map(name -> FieldType.candidates(kinds.get(name), settings).stream()
                        .map(type -> CellType.valueOf(type.name()))
                        .toList())
                .toList();
        var fitting = new Inference(duck, RAW).fitting(columns, candidates);
        var items = new ArrayList<Selection.Item>();
        for (var at = 0; at < columns.size(); at++) {
            var name = names.get(at);
            if (fitting.get(at).isEmpty()) {
                var kind = kinds.getOrDefault(name, Kind.TEXT);
                throw unfit(
                        duck, columns.get(at), name, kind, candidates.get(at).getLast());
            }
            var type = fitting.get(at).getFirst();
            items.add(new Selection.Item(name, type.value(columns.get(at)), type.carrier()));
        }
        return items;
    }

    private static UnfitColumn unfit(Duck duck, String column, String name, Kind kind, CellType wanted)
            throws SQLException {
        var sql = "select %s from %s where %s is not null and (%s) is not true limit 1"
                .formatted(column, RAW, column, wanted.fits(column));
        try (var statement = duck.connection().createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return new UnfitColumn(name, kind, result.getString(1));
        }
    }

    private static List<Misfit> misfits(Duck duck, List<CsvText> files) throws SQLException, IOException {
        var found = new ArrayList<TreeMap<Long, Integer>>();
        files.forEach(_ -> found.add(new TreeMap<>()));
        var paths = files.stream().map(file -> file.file().toString()).toList();
        try (var statement = duck.connection().createStatement();
                var result = statement.executeQuery(
                        "select distinct file_path, line_byte_position, column_idx, error_type, error_message"
                                + " from reject_errors join reject_scans using (scan_id, file_id)")) {
            while (result.next()) {
                var fields = switch (result.getString(4)) {
                    case "MISSING COLUMNS" -> result.getInt(3);
                    case "TOO MANY COLUMNS" -> 0;
                    case "INVALID ENCODING" -> throw new MalformedInputException(1);
                    default -> throw new SQLException(result.getString(5));
                };
                found.get(paths.indexOf(result.getString(1))).putIfAbsent(result.getLong(2), fields);
            }
        }
        var misfits = new ArrayList<Misfit>();
        for (var file = 0; file < files.size(); file++) {
            var places = found.get(file);
            if (places.isEmpty()) continue;
            var lines = Lines.of(files.get(file).file(), List.copyOf(places.keySet()))
                    .iterator();
            for (var fields : places.values()) misfits.add(new Misfit(file, lines.next(), fields));
        }
        return misfits;
    }
}
