package dev.jotter.frame;

import dev.jotter.frame.internal.draw.HeatDrawing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Draw the pairs of values of two columns as squares: how many rows have them, or a third column's mean.
record HeatPlot(Plotting of) {
    Chart chart() {
        of.refuseBy();
        of.refuseLog();
        var columns = of.plot().columns();
        if (columns.size() < 2 || columns.size() > 3) {
            throw of.missingColumn("two columns, or three", "\"x\", \"y\"");
        }
        var x = Bands.of(Cells.column(of.table(), columns.get(0)));
        var y = Bands.of(Cells.column(of.table(), columns.get(1)));
        var sums = new double[y.names().size()][x.names().size()];
        var counts = new int[y.names().size()][x.names().size()];
        var values = columns.size() == 3 ? Cells.numbers(Cells.column(of.table(), columns.get(2))) : new double[0];
        var missing = 0;
        for (var row = 0; row < of.table().rowCount(); row++) {
            var value = columns.size() == 3 ? values[row] : 1;
            if (x.band(row) < 0 || y.band(row) < 0 || !Double.isFinite(value)) {
                missing++;
                continue;
            }
            sums[y.band(row)][x.band(row)] += value;
            counts[y.band(row)][x.band(row)]++;
        }
        var cells = new ArrayList<List<Double>>();
        for (var row = 0; row < sums.length; row++) cells.add(cells(sums[row], counts[row], columns.size() == 3));
        var names = new ArrayList<>(y.names());
        if (y.upwards()) {
            Collections.reverse(cells);
            Collections.reverse(names);
        }
        var what = columns.size() == 3 ? "mean of " + columns.get(2) : "rows";
        var across = of.x(columns.get(0));
        var up = of.y(columns.get(1));
        var text = "heat map of " + what + " by " + columns.get(0) + " and " + columns.get(1) + ", "
                + x.names().size() + " × " + y.names().size() + Plotting.leftOut(missing);
        return Chart.of(
                columns.size() == 3
                        ? HeatDrawing.between(across, up, x.names(), List.copyOf(names), cells)
                        : HeatDrawing.of(across, up, x.names(), List.copyOf(names), cells),
                text);
    }

    private static List<Double> cells(double[] sums, int[] counts, boolean means) {
        var cells = new ArrayList<Double>();
        for (var at = 0; at < sums.length; at++) cells.add(means ? sums[at] / counts[at] : sums[at]);
        return cells;
    }
}
