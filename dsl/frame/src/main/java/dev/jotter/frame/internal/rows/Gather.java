package dev.jotter.frame.internal.rows;

import java.util.List;
import tech.tablesaw.columns.Column;

/// Put columns together from the rows of others.
public final class Gather {
    private Gather() {}

    /// Take the values at these places; where a place is [Pairs#NONE] the value is missing.
    public static Column<?> rows(Column<?> column, int... places) {
        return rows(column, places, column, new int[0]);
    }

    /// Take the values at these places; where a place is [Pairs#NONE], the other column's value at its place there.
    public static Column<?> rows(Column<?> column, int[] places, Column<?> other, int... otherPlaces) {
        var gathered = column.emptyCopy();
        for (var at = 0; at < places.length; at++) {
            if (places[at] != Pairs.NONE) append(gathered, column, places[at]);
            else if (at < otherPlaces.length && otherPlaces[at] != Pairs.NONE) append(gathered, other, otherPlaces[at]);
            else gathered.appendMissing();
        }
        return gathered;
    }

    /// Take the first value of each column, then the second of each, and so on; all are of one type and length.
    public static Column<?> interleaved(List<? extends Column<?>> columns) {
        var gathered = columns.getFirst().emptyCopy();
        for (var row = 0; row < columns.getFirst().size(); row++) {
            for (var column : columns) append(gathered, column, row);
        }
        return gathered;
    }

    @SuppressWarnings("unchecked") // Both columns are of one type; Tablesaw has no other way to say so.
    private static void append(Column<?> to, Column<?> from, int row) {
        ((Column<Object>) to).append((Column<Object>) from, row);
    }
}
