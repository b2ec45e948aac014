package dev.jotter.frame;

import dev.jotter.frame.internal.draw.Figure;
import dev.jotter.frame.internal.draw.Legend;
import dev.jotter.frame.internal.draw.LinearScale;
import dev.jotter.frame.internal.draw.LogScale;
import dev.jotter.frame.internal.draw.Mark;
import dev.jotter.frame.internal.draw.Panel;
import dev.jotter.frame.internal.draw.Scale;
import dev.jotter.frame.internal.draw.Size;
import dev.jotter.frame.internal.draw.Steps;
import dev.jotter.frame.internal.draw.TimeScale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.columns.Column;

/// Draw how often values come, in bins that all series share.
record HistogramPlot(Plotting of) {
    private static final double DAY = 86_400;

    Chart chart() {
        var plot = of.plot();
        var log = plot.axes().logX();
        var series = of.series(plot.columns());
        var values = new ArrayList<double[]>();
        var missing = 0;
        var notPositive = 0;
        for (var part : series) {
            var finite = Axis.of(Cells.column(of.table(), part.column())).finite(part.rows());
            var taken = log
                    ? Arrays.stream(finite)
                            .filter(value -> value > 0)
                            .map(Math::log10)
                            .toArray()
                    : finite;
            missing += part.rows().length - finite.length;
            notPositive += finite.length - taken.length;
            values.add(taken);
        }
        var all = values.stream().flatMapToDouble(Arrays::stream).toArray();
        var first = Cells.column(of.table(), plot.columns().getFirst());
        var bins = Bins.of(all, log ? 0 : unit(first));
        var edges = Arrays.stream(bins.edges())
                .map(edge -> log ? Math.pow(10, edge) : edge)
                .toArray();
        var counts = values.stream().map(bins::counts).toList();
        var highest = counts.stream().flatMapToDouble(Arrays::stream);
        var panel = new Panel(
                of.x(Plotting.names(plot.columns())),
                of.y("rows"),
                across(Axis.of(first).dates(), log, edges),
                plot.axes().logY() ? fromOne(highest) : LinearScale.fromZero(highest),
                all.length == 0 ? List.of() : marks(edges, counts));
        var text = "histogram of " + Plotting.names(plot.columns()) + of.byText() + ", "
                + FrameView.count(all.length, "row") + " in " + FrameView.count(bins.count(), "bin")
                + Plotting.leftOut(missing) + Plotting.notPositive(notPositive);
        return Chart.of(new Figure(panel, of.legend(series, Legend.Form.SQUARE), Size.usual()), text);
    }

    /// Whole numbers and days fall between the edges of narrower bins: some would always be empty.
    static double unit(Column<?> column) {
        if (column instanceof DateColumn) return DAY;
        return Cells.typeWord(column).equals("whole number") || Cells.kind(column) == Kind.BOOLEAN ? 1 : 0;
    }

    private static Scale across(boolean dates, boolean log, double... edges) {
        if (dates) return TimeScale.around(DoubleStream.of(edges));
        return log ? LogScale.around(DoubleStream.of(edges)) : LinearScale.around(DoubleStream.of(edges));
    }

    /// A bin of one row must be seen, so the ground lies below it.
    private static Scale fromOne(DoubleStream counts) {
        return new LogScale(0.7, Math.max(10, counts.max().orElse(0) * 1.3));
    }

    private static List<Mark> marks(double[] edges, List<double[]> counts) {
        var marks = new ArrayList<Mark>();
        for (var at = 0; at < counts.size(); at++) {
            marks.add(Steps.of(edges, counts.get(at), at, counts.size() == 1));
        }
        return marks;
    }
}
