package dev.jotter.frame.internal.duck;

import dev.jotter.frame.Kind;
import dev.jotter.frame.UnfitColumn;
import dev.jotter.frame.internal.csv.CsvEngine;
import dev.jotter.frame.internal.csv.CsvEngine.Misfit;
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

/// Put the rows of CSV files into a store on disk, each column in the narrowest type that all its rows fit.
public final class DuckCsv {
    /// DuckDB's own limit for a line, which a file of long ones gets lifted.
    private static final long USUAL_LINE = 2_000_000;

    /// DuckDB plans a query per column and a test per type and column: ten thousand columns take it minutes.
    private static final int WIDE = 500;

    private DuckCsv() {}

    /// Read the files into a store instead of memory; the table that is given says no more than whether there are rows.
    public static CsvEngine into(Consumer<Store> store) {
        return (files, settings, kinds) -> {
            if (files.getFirst().header().names().size() > WIDE) {
                throw new CsvEngine.Refused(new IOException("More than " + WIDE + " columns."));
            }
            for (var file : files) file.pairQuotes(settings);
            var misfits = new ArrayList<Misfit>();
            try {
                var made = Store.of(duck -> {
                    duck.spill();
                    new Reading(duck, files, settings, kinds).rows().keep();
                    misfits.addAll(misfits(duck, files));
                });
                store.accept(made);
                return new CsvEngine.Parsed(
                        Pending.all(made)
                                .then("select true as row from this limit 1")
                                .run(_ -> {}),
                        misfits);
            } catch (SQLException e) {
                throw new CsvEngine.Refused(e);
            }
        };
    }

    /// Try what the files need until all rows are in the database.
    private record Reading(Duck duck, List<CsvText> files, Settings settings, Map<String, Kind> kinds) {
        TypedRows rows() throws SQLException, IOException {
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

    /// Each file is read apart, since DuckDB mixes the order of files that it reads at once.
    private static String source(List<CsvText> files, Settings settings, long longest) {
        return files.stream()
                .map(file -> "from " + source(file, settings, longest))
                .collect(Collectors.joining(" union all ", "(", ")"));
    }

    private static String source(CsvText file, Settings settings, long longest) {
        // Columns have short names of our own, so that no name in the file can trouble SQL.
        var columns = IntStream.range(0, file.header().names().size())
                .mapToObj(at -> "c" + at + ": 'varchar'")
                .collect(Collectors.joining(", "));
        var nulls = new ArrayList<>(List.of("''"));
        settings.missing().forEach(text -> nulls.add(Duck.text(text)));
        var quote = settings.quote() == '\0' ? "''" : Duck.text(String.valueOf(settings.quote()));
        return "read_csv(" + Duck.text(file.file().toString()) + ", auto_detect = false, header = "
                + settings.headerLine() + ", quote = " + quote + ", escape = " + quote
                + ", store_rejects = true, rejects_limit = 0, compression = 'none'"
                + (longest > USUAL_LINE
                        ? ", max_line_size = " + longest + ", buffer_size = " + Math.max(longest * 2, 32_000_000)
                        : "")
                // Pieces read at once would have to guess whether they begin within quotes.
                + (file.breaks() ? ", parallel = false" : "")
                + ", delim = " + Duck.text(String.valueOf(file.header().delimiter())) + ", columns = {" + columns
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
                // DuckDB counts bytes from 1, and names each column that a record lacks, in any order.
                found.get(paths.indexOf(result.getString(1))).merge(result.getLong(2) - 1, fields, Math::min);
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
