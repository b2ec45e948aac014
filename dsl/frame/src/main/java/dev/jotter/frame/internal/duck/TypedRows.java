package dev.jotter.frame.internal.duck;

import dev.jotter.frame.internal.csv.Spaces;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Read fields of text into a table of DuckDB in the narrowest types that all rows fit, in one pass as a rule.
///
/// The first rows give a guess. All rows are read by it, and each is checked on the way: a bit says that a field is not
/// what was guessed for its column. Only columns that have such a field are read again as text and tried with every
/// type on all rows, and then everything is read by what is now known.
///
/// The columns of the source and of the table are called `c0`, `c1` and so on, so that no name in a file can trouble
/// SQL.
final class TypedRows {
    static final String RAW = "raw";
    private static final String TYPED = "typed";

    /// As many rows as a vector holds, so that DuckDB makes one.
    private static final int FIRST = 2048;

    /// A number of 64 bits holds so many that never make it negative.
    private static final int BITS = 63;

    private final Duck duck;
    private final String source;
    private final List<String> names;
    private final List<List<CellType>> candidates;
    private final List<CellType> types = new ArrayList<>();
    private final BitSet checked = new BitSet();
    private final BitSet vacuous = new BitSet();

    /// @param source what to select the fields from, in SQL
    /// @param names the names in the file
    /// @param candidates for each column the types it may have, the narrowest first
    TypedRows(Duck duck, String source, List<String> names, List<List<CellType>> candidates) {
        this.duck = duck;
        this.source = source;
        this.names = names;
        this.candidates = candidates;
    }

    /// Read all rows.
    ///
    /// @return -1, or the first column with a value of none of its types, whose texts are then in the table [#RAW]
    int load() throws SQLException {
        guess();
        materialize();
        var failed = failed();
        if (failed.isEmpty()) return -1;
        var columns = failed.stream().mapToObj(at -> "c" + at).toList();
        duck.run("drop table " + TYPED);
        // All columns are asked for, so that the same lines are no rows as when all are read.
        var all = IntStream.range(0, names.size()).mapToObj(at -> "c" + at).collect(Collectors.joining(", "));
        duck.run("create or replace table " + RAW + " as select " + String.join(", ", columns) + " from " + source
                + " where concat(" + all + ") is not null");
        var fitting = new Inference(duck, RAW)
                .fitting(columns, failed.stream().mapToObj(candidates::get).toList());
        var next = fitting.iterator();
        for (var at : failed.stream().toArray()) {
            var fits = next.next();
            if (fits.isEmpty()) return at;
            types.set(at, fits.getFirst());
        }
        duck.run("drop table " + RAW);
        materialize();
        return -1;
    }

    /// Leave the rows in the database as a store's data, under their names.
    void keep() throws SQLException {
        var named = IntStream.range(0, names.size())
                .mapToObj(at -> "c" + at + " as " + Duck.name(names.get(at)))
                .collect(Collectors.joining(", "));
        duck.run("create view " + Store.DATA + " as select " + named + " from " + TYPED);
    }

    /// Take the narrowest type that the first rows fit. They are tried in Java, which for so few is quicker than to
    /// plan a query.
    private void guess() throws SQLException {
        var left = candidates.stream().map(ArrayList::new).toList();
        vacuous.set(0, names.size());
        duck.query("select * from " + source + " limit " + FIRST, rows -> {
            while (rows.next()) {
                for (var at = 0; at < names.size(); at++) {
                    var text = rows.getString(at + 1);
                    if (text != null) narrow(left.get(at), at, Spaces.trim(text));
                }
            }
            return true;
        });
        for (var at = 0; at < names.size(); at++) {
            types.add(guessed(at, left.get(at)));
            checked.set(at, vacuous.get(at) || types.get(at) != CellType.TEXT);
        }
    }

    private void narrow(List<CellType> left, int at, String text) {
        vacuous.clear(at);
        left.removeIf(type -> !type.holds(text));
    }

    /// A column without values fits everything, the narrowest first; it says nothing, so it is text if it may be.
    private CellType guessed(int at, List<CellType> left) {
        var last = candidates.get(at).getLast();
        if (vacuous.get(at) && last == CellType.TEXT) return last;
        return left.isEmpty() ? last : left.getFirst();
    }

    /// Read all rows. The tests are part of it even when nobody asks how they came out: without them DuckDB lets its
    /// parser make the values, and a field that is not what was guessed would leave out its line.
    private void materialize() throws SQLException {
        var selected = new ArrayList<String>();
        for (var at = 0; at < names.size(); at++) {
            selected.add(types.get(at).value("c" + at) + " as c" + at);
        }
        for (var first = 0; first < checked.length(); first += BITS) {
            var mask = checked.get(first, first + BITS).stream()
                    .mapToObj(bit(first))
                    .collect(Collectors.joining(" | "));
            selected.add((mask.isEmpty() ? "0" : mask) + " as bad" + first / BITS);
        }
        duck.run("create or replace table " + TYPED + " as select " + String.join(", ", selected) + " from " + source);
    }

    /// Write the bit that a column has where its field is not what was guessed.
    private IntFunction<String> bit(int first) {
        return offset -> {
            var at = first + offset;
            var column = "c" + at;
            // Nothing is known of a column whose first rows are empty, but that it may stay so.
            var fits = vacuous.get(at) ? "false" : types.get(at).fitsBare(column);
            return "(case when %s is null or (%s) then 0 else %d end)::bigint".formatted(column, fits, 1L << offset);
        };
    }

    private BitSet failed() throws SQLException {
        var failed = new BitSet();
        if (checked.isEmpty()) return failed;
        var masks = IntStream.rangeClosed(0, (checked.length() - 1) / BITS)
                .mapToObj(part -> "bit_or(bad" + part + ")")
                .collect(Collectors.joining(", "));
        duck.query("select " + masks + " from " + TYPED, result -> {
            result.next();
            for (var at : checked.stream().toArray()) {
                failed.set(at, (result.getLong(at / BITS + 1) >> at % BITS & 1) == 1);
            }
            return true;
        });
        return failed;
    }
}
