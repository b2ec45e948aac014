package dev.jotter.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.columns.Column;

/// Sum up a column of texts or truth values: how many there are, and which come most often.
record ValueSummary(String name, String type, int missing, long distinct, String top) implements ColumnSummary {
    private static final int TOP = 3;
    private static final int LONGEST = 24;

    static ValueSummary of(Column<?> column) {
        if (Cells.kind(column) == Kind.PICTURE) {
            return new ValueSummary(column.name(), Cells.typeWord(column), column.countMissing(), -1, "");
        }
        var counts = counts(column);
        var top = counts.entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getValue()[0], a.getValue()[0]))
                .limit(TOP)
                .map(entry ->
                        HtmlColumn.cut(String.valueOf(entry.getKey()), LONGEST) + " (" + entry.getValue()[0] + ")")
                .collect(Collectors.joining(", "));
        return new ValueSummary(
                column.name(),
                Cells.typeWord(column),
                column.countMissing(),
                counts.size(),
                top + (counts.size() > TOP ? ", …" : ""));
    }

    /// Count in the order in which values come first.
    private static Map<Object, int[]> counts(Column<?> column) {
        var counts = new LinkedHashMap<Object, int[]>();
        for (var row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) counts.computeIfAbsent(column.get(row), _ -> new int[1])[0]++;
        }
        return counts;
    }

    @Override
    public boolean names() {
        return true;
    }

    @Override
    public List<@Nullable Object> cells() {
        return Stream.<@Nullable Object>of(name, type, missing, distinct < 0 ? null : distinct, top)
                .toList();
    }
}
