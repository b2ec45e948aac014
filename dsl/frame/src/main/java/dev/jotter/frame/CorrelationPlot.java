package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.draw.HeatDrawing;
import java.util.List;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Draw how columns of numbers correlate.
record CorrelationPlot(Plotting of) {
    private static final int MOST_COLUMNS = 30;

    Chart chart() {
        of.refuseBy();
        of.refuseLog();
        var names = numbers(of.table(), of.plot().columns(), MOST_COLUMNS, "correlation");
        var columns = names.stream()
                .map(name -> Cells.numbers(Cells.column(of.table(), name)))
                .toList();
        var cells = columns.stream()
                .map(a ->
                        columns.stream().map(b -> rounded(Correlation.of(a, b))).toList())
                .toList();
        return Chart.of(
                new HeatDrawing(of.x(""), of.y(""), names, names, cells, 0, 1),
                "correlation of " + Plotting.names(names) + " (Pearson)");
    }

    private static double rounded(double r) {
        return Double.isNaN(r) ? r : Math.round(r * 100) / 100.0;
    }

    /// Take the named columns, or all columns of numbers.
    static List<String> numbers(Table table, List<String> named, int most, String word) {
        var names = named.isEmpty()
                ? table.columns().stream()
                        .filter(column -> Cells.kind(column) == Kind.NUMBER)
                        .map(Column::name)
                        .toList()
                : named;
        if (names.size() >= 2 && names.size() <= most) return names;
        throw new JotterException(
                "The " + word + " plot cannot be drawn.",
                "Expected from 2 to " + most + " columns of numbers, found " + names.size() + ".",
                "Name columns of numbers: " + word + "(\"a\", \"b\").");
    }
}
