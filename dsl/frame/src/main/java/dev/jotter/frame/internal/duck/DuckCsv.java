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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Read CSV by DuckDB, each column by the narrowest type that all its rows fit.
public final class DuckCsv implements CsvEngine {
    /// DuckDB's own limit for a line, which a file of long ones gets lifted.
    private static final long USUAL_LINE = 2_000_000;

    @Override
    public Parsed read(List<CsvText> files, Settings settings, Map<String, Kind> kinds) throws IOException {
        try (var duck = Duck.open()) {
            var rows = new Reading(duck, files, settings, kinds).rows();
            return new Parsed(rows.read(), misfits(duck, files));
        } catch (SQLException e) {
            throw new Refused(e);
        }
    }

    /// Read the files into a store instead of memory; the table that is given says no more than whether there are rows.
    public static CsvEngine into(Consumer<Store> store) {
        return (files, settings, kinds) -> {
            var misfits = new ArrayList<Misfit>();
            try {
                var made = Store.of(duck -> {
                    duck.spill();
                    new Reading(duck, files, settings, kinds).rows().keep();
                    misfits.addAll(misfits(duck, files));
                });
                store.accept(made);
                return new Parsed(
                        Pending.all(made)
                                .then("select true as row from this limit 1")
                                .run(_ -> {}),
                        misfits);
            } catch (SQLException e) {
                throw new Refused(e);
            }
        };
    }

    /// Try what the files need until all rows are in the database.
    private record Reading(Duck duck, List<CsvText> files, Settings settings, Map<String, Kind> kinds) {
        TypedRows rows() throws SQLException, IOException {
            // Small files that are read at once come out of order now and then.
            if (files.size() > 1) duck.run("set threads = 1");
            var rows = typed(source(files, settings, USUAL_LINE));
            if (errors(duck, "LINE SIZE OVER MAXIMUM") == 0) return rows;
            var longest = USUAL_LINE;
            for (var file : files) longest = Math.max(longest, Files.size(file.file()));
            for (var table : List.of("reject_errors", "reject_scans")) duck.run("drop table " + table);
            return typed(source(files, settings, longest + 1));
        }

        private TypedRows typed(String source) throws SQLException {
            var names = files.getFirst().header().names();
            var candidates = names.stream()
                    .map(name -> FieldType.candidates(kinds.get(name), settings).stream()
                            .map(type -> CellType.valueOf(type.name()))
                            .toList())
                    .toList();
            var rows = new TypedRows(duck, source, names, candidates);
            var unfit = rows.load();
            if (unfit < 0) return rows;
            var kind = kinds.getOrDefault(names.get(unfit), Kind.TEXT);
            throw unfit(
                    duck,
                    "c" + unfit,
                    names.get(unfit),
                    kind,
                    candidates.get(unfit).getLast());
        }
    }

    private static String source(List<CsvText> files, Settings settings, long longest) {
        var header = files.getFirst().header();
        // Columns have short names of our own, so that no name in the file can trouble SQL.
        var columns = IntStream.range(0, header.names().size())
                .mapToObj(at -> "c" + at + ": 'varchar'")
                .collect(Collectors.joining(", "));
        var nulls = new ArrayList<>(List.of("''"));
        settings.missing().forEach(text -> nulls.add(Duck.text(text)));
        var quote = settings.quote() == '\0' ? "''" : Duck.text(String.valueOf(settings.quote()));
        return "read_csv(["
                + files.stream().map(file -> Duck.text(file.file().toString())).collect(Collectors.joining(", "))
                + "], auto_detect = false, header = " + settings.headerLine() + ", quote = " + quote + ", escape = "
                + quote + ", store_rejects = true, rejects_limit = 0, compression = 'none'"
                + (longest > USUAL_LINE
                        ? ", max_line_size = " + longest + ", buffer_size = " + Math.max(longest * 2, 32_000_000)
                        : "")
                // Pieces read at once would have to guess whether they begin within quotes.
                + (files.stream().anyMatch(CsvText::breaks) ? ", parallel = false" : "")
                + ", delim = " + Duck.text(String.valueOf(header.delimiter())) + ", columns = {" + columns
                + "}, nullstr = [" + String.join(", ", nulls) + "])";
    }

    private static long errors(Duck duck, String type) throws SQLException {
        return duck.query(
                "select count(*) from reject_errors where error_type = " + Duck.text(type),
                result -> result.next() ? result.getLong(1) : 0);
    }

    private static UnfitColumn unfit(Duck duck, String column, String name, Kind kind, CellType wanted)
            throws SQLException {
        var sql = "select %s from %s where %s is not null and (%s) is not true limit 1"
                .formatted(column, TypedRows.RAW, column, wanted.fits(column));
        return duck.query(sql, result -> new UnfitColumn(name, kind, result.next() ? result.getString(1) : ""));
    }

    private static List<Misfit> misfits(Duck duck, List<CsvText> files) throws SQLException, IOException {
        var found = new ArrayList<TreeMap<Long, Integer>>();
        files.forEach(_ -> found.add(new TreeMap<>()));
        var paths = files.stream().map(file -> file.file().toString()).toList();
        try (var statement = duck.connection().createStatement();
                var result = statement.executeQuery(
                        "select distinct file_path, line_byte_position - 1, column_idx, error_type, error_message"
                                + " from reject_errors join reject_scans using (scan_id, file_id)")) {
            while (result.next()) {
                var fields = switch (result.getString(4)) {
                    case "MISSING COLUMNS" -> result.getInt(3);
                    case "TOO MANY COLUMNS" -> 0;
                    case "INVALID ENCODING" -> throw new MalformedInputException(1);
                    default -> throw new SQLException(result.getString(5));
                };
                // DuckDB counts bytes from 1.
                found.get(paths.indexOf(result.getString(1))).putIfAbsent(result.getLong(2) - 1, fields);
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
