package dev.jotter.frame;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Hold the rows of one column that are drawn alike. The array is shared and nobody changes it.
final class Series {
    private final String name;
    private final String column;
    private final int[] rows;

    Series(String name, String column, int... rows) {
        this.name = name;
        this.column = column;
        this.rows = rows;
    }

    String name() {
        return name;
    }

    String column() {
        return column;
    }

    int[] rows() {
        return rows;
    }

    /// Take the same rows of another column.
    Series of(String name, String column) {
        return new Series(name, column, rows);
    }

    /// Keep the rows that pass.
    Series where(IntPredicate test) {
        return new Series(name, column, IntStream.of(rows).filter(test).toArray());
    }
}
