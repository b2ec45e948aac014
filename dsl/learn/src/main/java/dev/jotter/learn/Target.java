package dev.jotter.learn;

import dev.jotter.display.JotterException;
import dev.jotter.frame.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// Hold the column to tell: its classes, sorted, and the class of each row.
///
/// @param labels the place among the classes, row by row
@SuppressWarnings("ArrayRecordComponent")
record Target(String column, List<String> classes, int[] labels) {
    private static final int CLASSES = 100;

    static Target of(Source source, String column) {
        source.kind(column);
        var rows = new int[2];
        source.batches(List.of(column)).forEach(batch -> {
            rows[0] += batch.rowCount();
            rows[1] += batch.missing(column);
        });
        if (rows[1] > 0) {
            throw new JotterException(
                    "The column \"" + column + "\" cannot be the one to learn: some of its values are missing.",
                    "Expected a class in each of " + rows[0] + " rows and found " + rows[1] + " without.",
                    "Type " + source.dropMissing(column) + " before classify(\"" + column + "\").");
        }
        var different = source.different(column);
        if (different < 2 || different > CLASSES) throw notClasses(source, column, different);
        if (isAmount(source.kind(column), different, rows[0])) throw amount(source, column, different);
        var classes = classes(source, column);
        var places = new HashMap<String, Integer>();
        for (var name : classes) places.put(name, places.size());
        var labels = source.batches(List.of(column))
                .flatMap(batch -> batch.texts(column).stream())
                .mapToInt(places::get)
                .toArray();
        return new Target(column, classes, labels);
    }

    /// Sort classes by their number where they are numbers, else by the alphabet.
    private static List<String> classes(Source source, String column) {
        var names = new TreeSet<String>();
        var numbers = new TreeMap<Double, String>();
        source.batches(List.of(column)).forEach(batch -> {
            var texts = batch.texts(column);
            if (source.kind(column) == Kind.NUMBER) {
                var values = batch.numbers(column);
                for (var i = 0; i < values.length; i++) numbers.put(values[i], Objects.requireNonNull(texts.get(i)));
            } else {
                for (var text : texts) names.add(Objects.requireNonNull(text));
            }
        });
        return List.copyOf(source.kind(column) == Kind.NUMBER ? numbers.values() : names);
    }

    /// Say whether a column of numbers is measured rather than named: many values, few of them twice.
    private static boolean isAmount(Kind kind, long different, long rows) {
        return kind == Kind.NUMBER && different > 20 && different * 10 > rows;
    }

    private static JotterException amount(Source source, String column, long found) {
        return new JotterException(
                "The column \"" + column + "\" cannot be the one to learn: it looks like an amount.",
                "Expected the name or number of a class and found " + found + " different numbers.",
                "Choose a column with a few repeated values, or " + source.add()
                        + " one to the frame, such as a range.");
    }

    private static JotterException notClasses(Source source, String column, long found) {
        return new JotterException(
                "The column \"" + column + "\" cannot be the one to learn.",
                "Expected from 2 to " + CLASSES + " classes and found " + found + " different values.",
                "Choose a column with a few repeated values, or " + source.add()
                        + " one to the frame, such as a range.");
    }
}
