package dev.jotter.frame;

import dev.jotter.frame.internal.draw.Dots;
import dev.jotter.frame.internal.draw.Figure;
import dev.jotter.frame.internal.draw.Legend;
import dev.jotter.frame.internal.draw.Mark;
import dev.jotter.frame.internal.draw.Panel;
import dev.jotter.frame.internal.draw.Points;
import dev.jotter.frame.internal.draw.Size;
import dev.jotter.frame.internal.draw.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Draw points or lines: columns over a column.
record XyPlot(Plotting of) {
    /// More points than a picture has room for only cost time.
    private static final int MOST_POINTS = 20_000;

    private static final int PIXELS = 1_200;

    Chart chart() {
        var plot = of.plot();
        var ys = plot.columns().subList(1, plot.columns().size());
        if (ys.isEmpty()) throw of.missingColumn("two columns or more", "\"x\", \"y\"");
        var x = Axis.of(Cells.column(of.table(), plot.columns().getFirst()));
        var y = Axis.of(Cells.column(of.table(), ys.getFirst()));
        var series = of.series(ys);
        var found = new ArrayList<Points>();
        var missing = 0;
        var notPositive = 0;
        for (var part : series) {
            var up = Axis.of(Cells.column(of.table(), part.column()));
            var whole = Arrays.stream(part.rows())
                    .filter(row -> Double.isFinite(x.value(row)) && Double.isFinite(up.value(row)))
                    .toArray();
            var rows = Arrays.stream(whole)
                    .filter(row -> fits(x, x.value(row), plot.axes().logX()))
                    .filter(row -> fits(up, up.value(row), plot.axes().logY()))
                    .toArray();
            missing += part.rows().length - whole.length;
            notPositive += whole.length - rows.length;
            found.add(new Points(
                    part.name(),
                    Arrays.stream(rows).mapToDouble(x::value).toArray(),
                    Arrays.stream(rows).mapToDouble(up::value).toArray()));
        }
        var all = found.stream().mapToInt(Points::size).sum();
        var drawn = found.stream().map(points -> arranged(points, all)).toList();
        var shown = drawn.stream().mapToInt(Points::size).sum();
        var panel = new Panel(
                of.x(plot.columns().getFirst()),
                of.y(ys.size() == 1 ? ys.getFirst() : ""),
                x.scale(
                        drawn.stream().flatMapToDouble(Points::across),
                        plot.axes().logX()),
                y.scale(drawn.stream().flatMapToDouble(Points::up), plot.axes().logY()),
                all == 0 ? List.of() : marks(drawn, shown));
        var text = of.word() + " of " + Plotting.names(ys) + " over "
                + plot.columns().getFirst() + of.byText() + ", " + FrameView.count(all, "point")
                + (dots() ? Plotting.drawn(shown, all) : "")
                + Plotting.leftOut(missing) + Plotting.notPositive(notPositive);
        var form = dots() ? Legend.Form.DOT : Legend.Form.LINE;
        return Chart.of(new Figure(panel, of.legend(series, form), Size.usual()), text);
    }

    private boolean dots() {
        return of.plot().shape() == Plot.Shape.SCATTER;
    }

    private static boolean fits(Axis axis, double value, boolean log) {
        return !log || axis.dates() || value > 0;
    }

    private Points arranged(Points points, int all) {
        if (!dots()) return points.sorted().line(PIXELS);
        if (all <= MOST_POINTS) return points;
        return points.thinned((int) Math.max(1, (long) points.size() * MOST_POINTS / all));
    }

    private List<Mark> marks(List<Points> drawn, int shown) {
        var marks = new ArrayList<Mark>();
        for (var at = 0; at < drawn.size(); at++) {
            marks.add(dots() ? new Dots(drawn.get(at), at, shown) : new Trace(drawn.get(at), at));
        }
        return marks;
    }
}
