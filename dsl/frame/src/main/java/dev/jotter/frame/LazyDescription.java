package dev.jotter.frame;

import dev.jotter.display.Grid;
import dev.jotter.frame.internal.duck.Duck;
import dev.jotter.frame.internal.duck.Pending;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/// Sum up the columns of a table on disk in one pass.
final class LazyDescription {
    private static final int FIGURES = 9;

    private LazyDescription() {}

    static Grid of(Pending pending, Table schema) {
        var grid = Grid.of(
                "column", "type", "missing", "≈ distinct", "mean", "std", "min", "≈ 25 %", "≈ median", "≈ 75 %", "max");
        var figures = new ArrayList<String>();
        for (var column : schema.columns()) {
            var c = Duck.name(column.name());
            var numeric = Cells.kind(column) == Kind.NUMBER;
            for (var figure : new String[] {
                "count(*) - count(" + c + ")",
                "approx_count_distinct(" + c + ")",
                numeric ? "avg(" + c + ")::double" : "null",
                numeric ? "stddev_samp(" + c + ")" : "null",
                "min(" + c + ")" + (numeric ? "" : "::varchar"),
                numeric ? "approx_quantile(" + c + ", 0.25)" : "null",
                numeric ? "approx_quantile(" + c + ", 0.5)" : "null",
                numeric ? "approx_quantile(" + c + ", 0.75)" : "null",
                "max(" + c + ")" + (numeric ? "" : "::varchar")
            }) {
                figures.add(figure + " as f" + figures.size());
            }
        }
        var answer = OnDisk.collect(pending.then("select " + String.join(", ", figures) + " from this"), schema);
        for (var at = 0; at < schema.columnCount(); at++) {
            var row = new @Nullable Object[FIGURES + 2];
            row[0] = schema.column(at).name();
            row[1] = Cells.typeWord(schema.column(at));
            for (var figure = 0; figure < FIGURES; figure++) {
                row[figure + 2] = Cells.value(answer.column(at * FIGURES + figure), 0);
            }
            grid = grid.row(row);
        }
        return grid.caption("≈ about, for all rows are never in memory at once");
    }
}
