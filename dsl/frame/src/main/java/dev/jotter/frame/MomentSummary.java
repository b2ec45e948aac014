package dev.jotter.frame;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/// Sum up a column of dates or times of day: how many there are, the first and the last.
record MomentSummary(
        String name,
        String type,
        int missing,
        long distinct,
        @Nullable Object first,
        @Nullable Object last) implements ColumnSummary {

    /// Compare the numbers in which Tablesaw packs its moments, whose order is that of time.
    static MomentSummary of(Column<?> column) {
        var rows = IntStream.range(0, column.size())
                .filter(row -> !column.isMissing(row))
                .toArray();
        var packed = IntStream.of(rows).mapToLong(row -> packed(column, row)).toArray();
        var first = -1;
        var last = -1;
        for (var at = 0; at < rows.length; at++) {
            if (first < 0 || packed[at] < packed[first]) first = at;
            if (last < 0 || packed[at] > packed[last]) last = at;
        }
        return new MomentSummary(
                column.name(),
                Cells.typeWord(column),
                column.size() - rows.length,
                Distinct.of(packed),
                first < 0 ? null : column.get(rows[first]),
                last < 0 ? null : column.get(rows[last]));
    }

    private static long packed(Column<?> column, int row) {
        return switch (column) {
            case DateColumn dates -> dates.getIntInternal(row);
            case TimeColumn times -> times.getIntInternal(row);
            case DateTimeColumn moments -> moments.getLongInternal(row);
            case InstantColumn instants -> instants.getLongInternal(row);
            default -> throw new IllegalArgumentException(column.name() + " holds no dates");
        };
    }

    @Override
    public boolean names() {
        return false;
    }

    @Override
    public List<@Nullable Object> cells() {
        return Stream.<@Nullable Object>of(name, type, missing, distinct, first, last)
                .toList();
    }
}
