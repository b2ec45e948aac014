package dev.jotter.frame;

import dev.jotter.frame.internal.draw.Columns;
import dev.jotter.frame.internal.draw.Figure;
import dev.jotter.frame.internal.draw.Legend;
import dev.jotter.frame.internal.draw.LinearScale;
import dev.jotter.frame.internal.draw.LogScale;
import dev.jotter.frame.internal.draw.Mark;
import dev.jotter.frame.internal.draw.NameScale;
import dev.jotter.frame.internal.draw.Panel;
import dev.jotter.frame.internal.draw.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Draw upright bars: means, or counts, per value of a column.
record BarPlot(Plotting of) {
    private static final int MOST_BARS = 60;

    Chart chart() {
        var plot = of.plot();
        if (plot.axes().logX()) of.refuseLog();
        var x = plot.columns().getFirst();
        var ys = plot.columns().subList(1, plot.columns().size());
        var series = of.series(ys.isEmpty() ? List.of(x) : ys);
        var names = names(x);
        var marks = new ArrayList<Mark>();
        var heights = new ArrayList<Double>();
        // Colours that only repeat the names need no room beside each other.
        var alone = plot.by().filter(x::equals).isPresent() && ys.size() < 2;
        var missing = 0;
        var means = false;
        for (var at = 0; at < series.size(); at++) {
            var sums = new Sums(x, series.get(at), !ys.isEmpty());
            var values = sums.values(names.keySet());
            marks.add(alone ? new Columns(values, at, 0, 1) : new Columns(values, at, at, series.size()));
            values.stream().filter(Double::isFinite).forEach(heights::add);
            missing += sums.missing;
            means |= sums.shared;
        }
        var what = ys.isEmpty() ? "rows" : (means ? "mean of " : "") + Plotting.names(ys);
        var stream = heights.stream().mapToDouble(height -> height);
        var panel = new Panel(
                of.x(x),
                of.y(what),
                new NameScale(List.copyOf(names.values())),
                plot.axes().logY() ? LogScale.around(stream) : LinearScale.fromZero(stream),
                heights.isEmpty() ? List.of() : marks);
        var text = "bars of " + what + " per " + x + of.byText() + ", " + FrameView.count(names.size(), "value")
                + Plotting.leftOut(missing)
                + (plot.axes().logY()
                        ? Plotting.notPositive(
                                heights.stream().filter(height -> height <= 0).count())
                        : "");
        var size = Size.forNames(names.size() * (alone ? 1 : Math.min(3, series.size())));
        return Chart.of(new Figure(panel, of.legend(series, Legend.Form.SQUARE), size), text);
    }

    /// Number the values of the horizontal column: texts as they come first, all others in their order.
    private Map<Object, String> names(String x) {
        var column = Cells.column(of.table(), x);
        var names = Cells.kind(column) == Kind.TEXT
                ? new LinkedHashMap<Object, String>()
                : new TreeMap<Object, String>(Parts.naturally());
        for (var row = 0; row < column.size(); row++) {
            if (!column.isMissing(row))
                names.putIfAbsent(column.get(row), column.get(row).toString());
        }
        if (names.size() > MOST_BARS) throw Parts.tooMany(x, names.size(), MOST_BARS, "bars");
        return names;
    }

    /// Sum up one series per name.
    private final class Sums {
        private final Map<Object, double[]> sums = new HashMap<>();
        private final boolean measured;
        private int missing;
        private boolean shared;

        Sums(String x, PlotSeries series, boolean measured) {
            this.measured = measured;
            var names = Cells.column(of.table(), x);
            var values = measured ? Cells.numbers(Cells.column(of.table(), series.column())) : new double[0];
            for (var row : series.rows()) {
                if (names.isMissing(row) || (measured && Double.isNaN(values[row]))) {
                    missing++;
                    continue;
                }
                var sum = sums.computeIfAbsent(names.get(row), _ -> new double[2]);
                sum[0] += measured ? values[row] : 1;
                shared |= ++sum[1] > 1;
            }
        }

        List<Double> values(Collection<Object> names) {
            return names.stream().map(this::value).toList();
        }

        private double value(Object name) {
            var sum = sums.get(name);
            if (sum == null) return measured ? Double.NaN : 0;
            return measured ? sum[0] / sum[1] : sum[0];
        }
    }
}
