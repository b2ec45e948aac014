package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.draw.Boxes;
import dev.jotter.frame.internal.draw.Figure;
import dev.jotter.frame.internal.draw.Legend;
import dev.jotter.frame.internal.draw.LinearScale;
import dev.jotter.frame.internal.draw.LogScale;
import dev.jotter.frame.internal.draw.NameScale;
import dev.jotter.frame.internal.draw.Panel;
import dev.jotter.frame.internal.draw.Scale;
import dev.jotter.frame.internal.draw.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Draw quartiles, whiskers and what lies beyond, a box per column or per value of a column.
record BoxPlot(Plotting of) {
    private static final int MOST_BOXES = 40;
    private static final int MOST_DOTS = 500;

    Chart chart() {
        var plot = of.plot();
        if (plot.axes().logX()) of.refuseLog();
        var series = series();
        var log = plot.axes().logY();
        var boxes = new ArrayList<Boxes.Box>();
        var rows = 0;
        var missing = 0;
        var notPositive = 0;
        var beyond = 0;
        for (var part : series) {
            var numbers = Cells.numbers(Cells.column(of.table(), part.column()));
            var finite = Arrays.stream(part.rows())
                    .mapToDouble(row -> numbers[row])
                    .filter(Double::isFinite)
                    .toArray();
            var values =
                    Arrays.stream(finite).filter(value -> !log || value > 0).toArray();
            Arrays.parallelSort(values);
            var fences = Fences.of(values);
            rows += values.length;
            missing += part.rows().length - finite.length;
            notPositive += finite.length - values.length;
            beyond += fences.beyond();
            boxes.add(box(values, fences));
        }
        var by = plot.by().orElse("");
        var one = plot.columns().size() == 1;
        var panel = new Panel(
                of.x(by),
                of.y(one ? plot.columns().getFirst() : ""),
                new NameScale(series.stream().map(PlotSeries::name).toList()),
                scale(boxes, log),
                rows == 0 ? List.of() : List.of(new Boxes(List.copyOf(boxes), !by.isEmpty() && one)));
        var text = "box plot of " + Plotting.names(plot.columns()) + of.byText() + ", " + FrameView.count(rows, "value")
                + ", " + beyond + " beyond the whiskers" + Plotting.leftOut(missing)
                + Plotting.notPositive(notPositive);
        return Chart.of(new Figure(panel, Legend.none(), Size.forNames(series.size() * 2)), text);
    }

    private List<PlotSeries> series() {
        var plot = of.plot();
        var all = new ArrayList<PlotSeries>();
        for (var column : plot.columns()) {
            if (plot.by().isEmpty()) {
                all.add(new PlotSeries(
                        column,
                        column,
                        IntStream.range(0, of.table().rowCount()).toArray()));
                continue;
            }
            for (var part : Parts.of(of.table(), plot.by().get(), MOST_BOXES, "boxes")) {
                var name = plot.columns().size() == 1 ? part.name() : column + ", " + part.name();
                all.add(part.of(name, column));
            }
        }
        if (all.size() <= MOST_BOXES) return all;
        throw new JotterException(
                "The box plot has too many boxes.",
                "Expected at most " + MOST_BOXES + ", found " + all.size() + ".",
                "Name fewer columns, or leave out by(...).");
    }

    private static Boxes.Box box(double[] sorted, Fences fences) {
        return new Boxes.Box(
                fences.lowest(),
                Quantiles.of(sorted, 0.25),
                Quantiles.of(sorted, 0.5),
                Quantiles.of(sorted, 0.75),
                fences.highest(),
                dots(sorted, fences));
    }

    /// Dots that lie on each other need not all be painted; the outermost ones are.
    private static List<Double> dots(double[] sorted, Fences fences) {
        var each = Math.max(1, fences.beyond() / MOST_DOTS);
        return IntStream.concat(
                        IntStream.range(0, fences.below()),
                        IntStream.iterate(sorted.length - 1, at -> at >= sorted.length - fences.above(), at -> at - 1))
                .filter(at -> (at < fences.below() ? at : sorted.length - 1 - at) % each == 0)
                .mapToObj(at -> sorted[at])
                .toList();
    }

    private static Scale scale(List<Boxes.Box> boxes, boolean log) {
        var ends = boxes.stream()
                .flatMapToDouble(box -> DoubleStream.concat(
                        DoubleStream.of(box.low(), box.high()),
                        box.beyond().stream().mapToDouble(value -> value)))
                .filter(Double::isFinite);
        return log ? LogScale.around(ends) : LinearScale.around(ends);
    }
}
