package dev.jotter.frame.internal.duck;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// Find the narrowest type that every row of a column fits.
///
/// The first rows give a guess, one pass over all rows confirms it, and only a column whose guess failed is tried with
/// every type on all rows, and with the spaces around its fields cut off. So the usual file costs one test per field.
final class Inference {
    private static final int SAMPLE = 2000;

    private final Duck duck;
    private final String table;

    Inference(Duck duck, String table) {
        this.duck = duck;
        this.table = table;
    }

    /// Give a type per column, each from that column's candidates; empty when none of them fits.
    List<List<CellType>> fitting(List<String> columns, List<List<CellType>> candidates) throws SQLException {
        var guesses = fit("(from " + table + " limit " + SAMPLE + ")", columns, candidates, CellType::fits).stream()
                .map(fits -> fits.subList(0, Math.min(1, fits.size())))
                .toList();
        var found = new ArrayList<>(fit(table, columns, guesses, CellType::fitsBare));
        for (var at = 0; at < columns.size(); at++) {
            if (found.get(at).isEmpty()) {
                found.set(
                        at,
                        fit(table, List.of(columns.get(at)), List.of(candidates.get(at)), CellType::fits)
                                .getFirst());
            }
            // A column without values fits everything, the narrowest first; it says nothing, so it is text.
            var vacuous = found.get(at).contains(CellType.BOOLEAN)
                    && row("select count(" + columns.get(at) + ") = 0 from " + table)
                            .getFirst();
            if (vacuous) found.set(at, List.of(CellType.TEXT));
        }
        return found;
    }

    /// Keep of each column's candidates those that no row contradicts.
    private List<List<CellType>> fit(
            String from,
            List<String> columns,
            List<List<CellType>> candidates,
            BiFunction<CellType, String, String> test)
            throws SQLException {
        var tests = new ArrayList<String>();
        for (var at = 0; at < columns.size(); at++) {
            for (var type : candidates.get(at)) {
                tests.add("coalesce(bool_and(%s is null or (%s) is true), true)"
                        .formatted(columns.get(at), test.apply(type, columns.get(at))));
            }
        }
        var answers =
                tests.isEmpty() ? List.<Boolean>of() : row("select " + String.join(", ", tests) + " from " + from);
        var next = answers.iterator();
        return candidates.stream()
                .map(types -> types.stream().filter(_ -> next.next()).collect(Collectors.toList()))
                .toList();
    }

    private List<Boolean> row(String sql) throws SQLException {
        return duck.query(sql, result -> {
            result.next();
            var row = new ArrayList<Boolean>();
            for (var at = 1; at <= result.getMetaData().getColumnCount(); at++) row.add(result.getBoolean(at));
            return row;
        });
    }
}
