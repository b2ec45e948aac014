package dev.jotter.learn;

import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import dev.jotter.display.Nearest;
import dev.jotter.frame.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Say what to learn and how each column is prepared for it. Immutable.
///
/// Numbers are scaled, texts and truth values become one feature per category. `scale`, `onehot` and `skip` decide
/// otherwise for the columns they name.
public final class Task implements Displayable {
    private final Source source;
    private final Target target;
    private final Map<String, Way> chosen;

    private Task(Source source, Target target, Map<String, Way> chosen) {
        this.source = source;
        this.target = target;
        this.chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
    }

    static Task classify(Source source, String target) {
        return new Task(source, Target.of(source, target), Map.of());
    }

    /// Make one feature per category of these columns.
    public Task onehot(String... columns) {
        return choose("onehot", Way.ONEHOT, columns);
    }

    /// Scale these columns of numbers to mean 0 and deviation 1.
    public Task scale(String... columns) {
        for (var column : columns) {
            var kind = source.kind(column);
            if (kind == Kind.NUMBER || kind == Kind.BOOLEAN) continue;
            throw new JotterException(
                    "The column \"" + column + "\" cannot be scaled.",
                    "Expected numbers and found a column of type " + kind.word() + ".",
                    "Type onehot(\"" + column + "\") or skip(\"" + column + "\").");
        }
        return choose("scale", Way.SCALE, columns);
    }

    /// Leave these columns out.
    public Task skip(String... columns) {
        return choose("skip", Way.SKIP, columns);
    }

    /// Deal the rows out to a training, a validation and a test part; the recipe is learned from the training part
    /// only.
    ///
    /// @param train the share of the training part, between 0 and 1
    /// @param valid the share of the validation part; the rest is the test part
    public Data split(double train, double valid, SplitOption... options) {
        return Data.split(this, train, valid, options);
    }

    @Override
    public MimeBundle toMimeBundle() {
        var grid = Grid.of("column", "type", "preparation");
        for (var way : ways().entrySet()) {
            grid = grid.row(
                    way.getKey(),
                    source.kind(way.getKey()).word(),
                    way.getValue().words());
        }
        return grid.caption("tells " + target.column() + ": " + String.join(", ", target.classes()))
                .toMimeBundle();
    }

    @Override
    public String toString() {
        return toMimeBundle().text();
    }

    Source source() {
        return source;
    }

    Target target() {
        return target;
    }

    /// Give the way of every column but the target, in the frame's order.
    Map<String, Way> ways() {
        var ways = new LinkedHashMap<String, Way>();
        for (var column : source.columns()) {
            if (column.equals(target.column())) continue;
            ways.put(column, chosen.containsKey(column) ? chosen.get(column) : Ways.sensible(source, column));
        }
        if (ways.values().stream().allMatch(way -> way == Way.SKIP)) throw nothingLeft();
        return ways;
    }

    private Task choose(String word, Way way, String... columns) {
        var more = new LinkedHashMap<>(chosen);
        for (var column : columns) {
            source.kind(column);
            if (column.equals(target.column())) throw isTheTarget(word, column);
            more.put(column, way);
        }
        return new Task(source, target, more);
    }

    private JotterException isTheTarget(String word, String column) {
        var others =
                source.columns().stream().filter(name -> !name.equals(column)).toList();
        return new JotterException(
                "The word " + word + " cannot take the column \"" + column + "\".",
                "Expected a column to learn from and found the one to tell.",
                Nearest.hint(column, others));
    }

    private JotterException nothingLeft() {
        return new JotterException(
                "There is nothing to tell \"" + target.column() + "\" from.",
                "Expected at least one column besides it and found " + List.copyOf(source.columns())
                        + ", all left out.",
                "Add a column to the frame, or skip fewer.");
    }
}
