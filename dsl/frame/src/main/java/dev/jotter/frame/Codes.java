package dev.jotter.frame;

import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.IntStream;
import tech.tablesaw.columns.Column;

/// Number the values of some rows of a column from 0; a missing value is a value, too, as its absence may tell much.
final class Codes {
    /// Numbers and dates of more different values than this are parted at their quantiles.
    private static final int PARTS = 50;

    /// A part of fewer rows than this could not be learned.
    private static final int ROWS_A_PART = 20;

    private final int[] codes;
    private final int count;

    private Codes(int[] codes, int count) {
        this.codes = codes;
        this.count = count;
    }

    /// Number each value, however many there are.
    static Codes all(Column<?> column, int... rows) {
        return of(column, rows, Integer.MAX_VALUE);
    }

    /// Number the values, those of numbers and dates by fiftieths at most.
    static Codes parts(Column<?> column, int... rows) {
        return of(column, rows, Math.clamp(rows.length / ROWS_A_PART, 2, PARTS));
    }

    private static Codes of(Column<?> column, int[] rows, int most) {
        var numbers = new HashMap<Object, Integer>();
        var codes = new int[rows.length];
        for (var at = 0; at < rows.length; at++) {
            var value = column.isMissing(rows[at]) ? Codes.class : column.get(rows[at]);
            codes[at] = numbers.computeIfAbsent(value, _ -> numbers.size());
        }
        var words = Cells.kind(column) == Kind.TEXT || Cells.kind(column) == Kind.BOOLEAN;
        return words || numbers.size() <= most ? new Codes(codes, numbers.size()) : parted(column, rows, most);
    }

    private static Codes parted(Column<?> column, int[] rows, int parts) {
        var axis = Axis.of(column);
        var sorted = axis.finite(rows);
        Arrays.sort(sorted);
        var edges = IntStream.range(1, parts)
                .mapToDouble(part -> Quantiles.of(sorted, (double) part / parts))
                .toArray();
        var codes = Arrays.stream(rows)
                .map(row -> Double.isNaN(axis.value(row)) ? parts : place(edges, axis.value(row)))
                .toArray();
        return new Codes(codes, parts + 1);
    }

    private static int place(double[] edges, double value) {
        var at = Arrays.binarySearch(edges, value);
        return at >= 0 ? at : -at - 1;
    }

    int size() {
        return codes.length;
    }

    int at(int place) {
        return codes[place];
    }

    int count() {
        return count;
    }
}
