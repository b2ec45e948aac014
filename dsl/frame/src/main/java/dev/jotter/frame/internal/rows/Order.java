package dev.jotter.frame.internal.rows;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.columns.Column;

/// Put rows in order, equal ones as they came and missing values last.
public final class Order {
    private final List<long[]> keys = new ArrayList<>();

    /// Order by one more column, from the greatest value down when so said.
    public void by(Column<?> column, boolean down) {
        var words = new Words();
        var codes = Codes.of(column, words);
        if (!words.isEmpty()) rank(codes, words.ranks());
        // No code but that of a missing value is the least long, so that the turned ones stay longs.
        for (var row = 0; row < codes.length; row++) {
            codes[row] = codes[row] == Codes.MISSING ? Long.MAX_VALUE : down ? ~codes[row] : codes[row];
        }
        keys.add(codes);
    }

    private static void rank(long[] codes, int... ranks) {
        for (var row = 0; row < codes.length; row++) {
            if (codes[row] != Codes.MISSING) codes[row] = ranks[(int) codes[row]];
        }
    }

    /// Give the places of the rows in their order.
    public int[] places(int rows) {
        var places = new int[rows];
        for (var row = 0; row < rows; row++) places[row] = row;
        if (!keys.isEmpty()) IntArrays.parallelQuickSort(places, comparator());
        return places;
    }

    /// The place decides between equal rows, so that a sort that is not stable gives what a stable one would.
    private IntComparator comparator() {
        var all = keys.toArray(long[][]::new);
        return (a, b) -> {
            for (var key : all) {
                var order = Long.compare(key[a], key[b]);
                if (order != 0) return order;
            }
            return Integer.compare(a, b);
        };
    }
}
