package dev.jotter.shell;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/// Know a class of a cell whose lines are watched. Where its lines stand in the cell is known once JShell has taken in
/// the snippet.
final class TracedClass {
    private final String name;
    private final Set<Integer> rawLines = new TreeSet<>();
    private volatile Map<Integer, Place> places = Map.of();

    TracedClass(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /// Note that code stands on a line of what JShell made of the snippet.
    void holds(int rawLine) {
        rawLines.add(rawLine);
    }

    Optional<Place> place(int rawLine) {
        return Optional.ofNullable(places.get(rawLine));
    }

    /// Learn where the class stands.
    ///
    /// @param cellLine gives the line of the cell for a raw line, or 0 for what no user wrote
    void locate(Source source, IntUnaryOperator cellLine) {
        var found = new TreeMap<Integer, Place>();
        for (var raw : rawLines) {
            var line = cellLine.applyAsInt(raw);
            if (line > 0) found.put(raw, new Place(source.cell(), source.text(), line));
        }
        places = found;
    }

    /// Give the lines of the cell that hold code.
    Set<Integer> lines() {
        var lines = new TreeSet<Integer>();
        places.values().forEach(place -> lines.add(place.line()));
        return lines;
    }
}
