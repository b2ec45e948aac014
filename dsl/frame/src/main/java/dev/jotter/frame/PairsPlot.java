package dev.jotter.frame;

import dev.jotter.frame.internal.draw.Area;
import dev.jotter.frame.internal.draw.Dots;
import dev.jotter.frame.internal.draw.Legend;
import dev.jotter.frame.internal.draw.LinearScale;
import dev.jotter.frame.internal.draw.Mark;
import dev.jotter.frame.internal.draw.PairsDrawing;
import dev.jotter.frame.internal.draw.Panel;
import dev.jotter.frame.internal.draw.Points;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Draw columns of numbers over each other, and how densely each one lies where it would meet itself.
record PairsPlot(Plotting of) {
    private static final int MOST_COLUMNS = 8;
    private static final int MOST_POINTS = 2_000;

    /// Small panels want small dots, as pictures of a thousand points have.
    private static final int DENSE = 1_000;

    Chart chart() {
        of.refuseLog();
        var names = CorrelationPlot.numbers(of.table(), of.plot().columns(), MOST_COLUMNS, "pairs");
        var columns = names.stream()
                .map(name -> Cells.numbers(Cells.column(of.table(), name)))
                .toList();
        var whole = IntStream.range(0, of.table().rowCount())
                .filter(row -> columns.stream().allMatch(column -> Double.isFinite(column[row])))
                .toArray();
        var kept = new boolean[of.table().rowCount()];
        for (var row : whole) kept[row] = true;
        var parts = of.series(List.of(names.getFirst())).stream()
                .map(part -> part.where(row -> kept[row]))
                .toList();
        var drawn = parts.stream().map(part -> thinned(part, whole.length)).toList();
        var scales = columns.stream().map(column -> scale(column, whole)).toList();
        var panels = new ArrayList<List<Panel>>();
        for (var y = 0; y < names.size(); y++) {
            var row = new ArrayList<Panel>();
            for (var x = 0; x < names.size(); x++) {
                var marks = x == y
                        ? densities(columns.get(x), parts, scales.get(x))
                        : dots(columns.get(x), columns.get(y), drawn);
                row.add(new Panel(names.get(x), names.get(y), scales.get(x), scales.get(y), marks));
            }
            panels.add(row);
        }
        var shown = drawn.stream().mapToInt(part -> part.rows().length).sum();
        var text = "pairs of " + Plotting.names(names) + of.byText() + ", " + FrameView.count(whole.length, "row")
                + Plotting.drawn(shown, whole.length)
                + Plotting.leftOut(kept.length - whole.length);
        return Chart.of(new PairsDrawing(panels, of.legend(parts, Legend.Form.DOT)), text);
    }

    private static double[] taken(double[] column, int... rows) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }

    private static LinearScale scale(double[] column, int... rows) {
        return LinearScale.around(Arrays.stream(taken(column, rows)));
    }

    /// A small panel has no room for more dots.
    private static PlotSeries thinned(PlotSeries part, int all) {
        if (all <= MOST_POINTS) return part;
        var rows = part.rows();
        var kept = (int) Math.ceil((double) rows.length * MOST_POINTS / all);
        return new PlotSeries(
                part.name(),
                part.column(),
                IntStream.range(0, kept)
                        .map(at -> rows[(int) ((long) at * rows.length / kept)])
                        .toArray());
    }

    /// The densities of one panel share their height, which is that of the panel, whatever its axis says.
    private static List<Mark> densities(double[] column, List<PlotSeries> parts, LinearScale up) {
        var curves = new TreeMap<Integer, Points>();
        for (var at = 0; at < parts.size(); at++) {
            var values = taken(column, parts.get(at).rows());
            if (values.length == 0) continue;
            curves.put(at, Density.of(parts.get(at).name(), values).within(up.low(), up.high()));
        }
        var most = curves.values().stream().flatMapToDouble(Points::up).max().orElse(1);
        var top = up.high() - (up.high() - up.low()) * 0.06;
        return curves.entrySet().stream()
                .<Mark>map(curve -> new Area(curve.getValue().between(most, up.low(), top), curve.getKey(), up.low()))
                .toList();
    }

    private static List<Mark> dots(double[] x, double[] y, List<PlotSeries> parts) {
        var marks = new ArrayList<Mark>();
        for (var at = 0; at < parts.size(); at++) {
            var part = parts.get(at);
            var points = new Points(part.name(), taken(x, part.rows()), taken(y, part.rows()));
            marks.add(new Dots(points, at, DENSE));
        }
        return marks;
    }
}
