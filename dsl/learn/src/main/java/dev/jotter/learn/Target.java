package dev.jotter.learn;

import dev.jotter.display.JotterException;
import dev.jotter.frame.Kind;
import java.util.ArrayList;
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

    static Target of(Frame frame, String column) {
        var texts = frame.texts(column);
        var missing = frame.missing(column);
        if (missing > 0) {
            throw new JotterException(
                    "The column \"" + column + "\" cannot be the one to learn: some of its values are missing.",
                    "Expected a class in each of " + texts.size() + " rows and found " + missing + " without.",
                    "Type dropMissing(\"" + column + "\") before classify(\"" + column + "\").");
        }
        var classes = classes(frame, column);
        if (classes.size() < 2 || classes.size() > CLASSES) throw notClasses(column, classes.size());
        if (isAmount(frame, column, classes.size())) throw amount(column, classes.size());
        var places = new HashMap<String, Integer>();
        for (var name : classes) places.put(name, places.size());
        var labels = texts.stream().mapToInt(places::get).toArray();
        return new Target(column, classes, labels);
    }

    /// Sort classes by their number where they are numbers, else by the alphabet.
    private static List<String> classes(Frame frame, String column) {
        var texts = frame.texts(column);
        if (frame.kind(column) != Kind.NUMBER) {
            return List.copyOf(
                    new TreeSet<>(texts.stream().map(Objects::requireNonNull).toList()));
        }
        var numbers = frame.numbers(column);
        var sorted = new TreeMap<Double, String>();
        for (var i = 0; i < numbers.length; i++) sorted.put(numbers[i], Objects.requireNonNull(texts.get(i)));
        return new ArrayList<>(sorted.values());
    }

    /// Say whether a column of numbers is measured rather than named: many values, few of them twice.
    private static boolean isAmount(Frame frame, String column, int different) {
        return frame.kind(column) == Kind.NUMBER && different > 20 && different * 10 > frame.rowCount();
    }

    private static JotterException amount(String column, int found) {
        return new JotterException(
                "The column \"" + column + "\" cannot be the one to learn: it looks like an amount.",
                "Expected the name or number of a class and found " + found + " different numbers.",
                "Choose a column with a few repeated values, or add(…) one to the frame, such as a range.");
    }

    private static JotterException notClasses(String column, int found) {
        return new JotterException(
                "The column \"" + column + "\" cannot be the one to learn.",
                "Expected from 2 to " + CLASSES + " classes and found " + found + " different values.",
                "Choose a column with a few repeated values, or add(…) one to the frame, such as a range.");
    }
}
