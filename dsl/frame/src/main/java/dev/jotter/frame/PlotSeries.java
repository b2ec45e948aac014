package dev.jotter.frame;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Hold the rows of one column that are drawn alike. The array is shared and nobody changes it.
final class PlotSeries {
    private final String name;
    private final String column;
    private final int[] rows;

    PlotSeries(String name, String column, int... rows) {
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
    PlotSeries of(String name, String column) {
        return new PlotSeries(name, column, rows);
    }

    /// Keep the rows that pass.
    PlotSeries where(IntPredicate test) {
        return new PlotSeries(name, column, IntStream.of(rows).filter(test).toArray());
    }
}
