package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.draw.ColumnsDrawing;
import dev.jotter.frame.internal.draw.Points;
import dev.jotter.frame.internal.draw.XyDrawing;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/// Turn a [Plot] of a table into a [Chart].
final class Plotting {
    /// More points than a picture has room for only cost time.
    private static final int MOST_POINTS = 20_000;

    private static final int MOST_SERIES = 20;
    private static final int MOST_BARS = 60;

    private final Table table;
    private final Plot plot;

    Plotting(Table table, Plot plot) {
        this.table = table;
        this.plot = plot;
    }

    Chart chart() {
        var chart = switch (plot.shape()) {
            case SCATTER -> points();
            case LINE -> lines();
            case BAR -> bars();
            case HISTOGRAM -> histogram();
        };
        return plot.title().isEmpty() ? chart : chart.title(plot.title());
    }

    private Chart points() {
        return overAxes(XyDrawing.Mark.POINTS, "scatter", "points", Plotting::thinned);
    }

    private Chart lines() {
        return overAxes(XyDrawing.Mark.LINES, "line", "points", Plotting::byX);
    }

    private Chart overAxes(XyDrawing.Mark mark, String word, String noun, Function<Points, Points> arrange) {
        var x = Axis.of(Cells.column(table, plot.x()));
        var y = Axis.of(Cells.column(table, yName()));
        var complete = IntStream.range(0, table.rowCount())
                .filter(row -> Double.isFinite(x.value(row)) && Double.isFinite(y.value(row)))
                .toArray();
        var series = split(complete).entrySet().stream()
                .map(part -> new Points(
                        part.getKey(),
                        Arrays.stream(part.getValue()).mapToDouble(x::value).toArray(),
                        Arrays.stream(part.getValue()).mapToDouble(y::value).toArray()))
                .map(arrange)
                .toList();
        var drawn = series.stream().mapToInt(Points::size).sum();
        var line = word + " of " + yName() + " over " + plot.x() + byText() + ", "
                + FrameView.count(drawn, noun.substring(0, noun.length() - 1))
                + (drawn < complete.length ? " of " + complete.length : "")
                + leftOut(table.rowCount() - complete.length);
        return Chart.of(new XyDrawing(plot.x(), yName(), mark, series, x.dates()), line);
    }

    private Chart bars() {
        var y = Cells.numbers(Cells.column(table, yName()));
        var names = new LinkedHashSet<String>();
        var groups = new LinkedHashMap<String, Map<String, double[]>>();
        var x = Cells.texts(Cells.column(table, plot.x()));
        var complete = IntStream.range(0, y.length)
                .filter(row -> x.get(row) != null && !Double.isNaN(y[row]))
                .toArray();
        split(complete).forEach((series, rows) -> {
            var sums = groups.computeIfAbsent(series, _ -> new LinkedHashMap<>());
            for (var row : rows) {
                var sum = sums.computeIfAbsent(String.valueOf(x.get(row)), _ -> new double[2]);
                sum[0] += y[row];
                sum[1]++;
            }
        });
        for (var row : complete) names.add(String.valueOf(x.get(row)));
        if (names.size() > MOST_BARS) throw tooMany(plot.x(), names.size(), MOST_BARS, "bars");
        var means =
                groups.values().stream().flatMap(sums -> sums.values().stream()).anyMatch(sum -> sum[1] > 1);
        var series = groups.entrySet().stream()
                .map(group -> new ColumnsDrawing.Series(
                        group.getKey(),
                        names.stream().map(name -> mean(group.getValue(), name)).toList()))
                .toList();
        var what = means ? "mean of " + yName() : yName();
        return Chart.of(
                new ColumnsDrawing(plot.x(), what, List.copyOf(names), series),
                "bars of " + what + " per " + plot.x() + byText() + ", " + FrameView.count(names.size(), "value")
                        + leftOut(y.length - complete.length));
    }

    private static double mean(Map<String, double[]> sums, String name) {
        var sum = sums.get(name);
        return sum == null ? 0 : sum[0] / sum[1];
    }

    private Chart histogram() {
        var x = Axis.of(Cells.column(table, plot.x()));
        var complete = IntStream.range(0, table.rowCount())
                .filter(row -> Double.isFinite(x.value(row)))
                .toArray();
        var bins = Bins.of(Arrays.stream(complete).mapToDouble(x::value).toArray());
        var series = split(complete).entrySet().stream()
                .map(part -> bins.outline(
                        part.getKey(),
                        Arrays.stream(part.getValue()).mapToDouble(x::value).toArray()))
                .toList();
        return Chart.of(
                new XyDrawing(plot.x(), "rows", XyDrawing.Mark.AREAS, series, x.dates()),
                "histogram of " + plot.x() + byText() + ", " + FrameView.count(complete.length, "row") + " in "
                        + FrameView.count(bins.count(), "bin") + leftOut(table.rowCount() - complete.length));
    }

    /// Part the rows by the colour column, in the order of its values; a missing value is a series of its own.
    private Map<String, int[]> split(int[] rows) {
        if (plot.by().isEmpty()) return rows.length == 0 ? Map.of() : Map.of(plot.x(), rows);
        var column = Cells.column(table, plot.by().get());
        var parts = Arrays.stream(rows)
                .boxed()
                .collect(Collectors.groupingBy(
                        row -> column.isMissing(row) ? "missing" : String.valueOf(column.get(row)),
                        TreeMap::new,
                        Collectors.toList()));
        if (parts.size() > MOST_SERIES) throw tooMany(plot.by().get(), parts.size(), MOST_SERIES, "colours");
        var split = new LinkedHashMap<String, int[]>();
        parts.forEach((name, part) ->
                split.put(name, part.stream().mapToInt(Integer::intValue).toArray()));
        return split;
    }

    private static Points thinned(Points points) {
        return points.thinned(MOST_POINTS);
    }

    private static Points byX(Points points) {
        return points.sorted();
    }

    private String yName() {
        return plot.y().orElseThrow();
    }

    private String byText() {
        return plot.by().map(column -> " by " + column).orElse("");
    }

    private static String leftOut(int rows) {
        return rows == 0 ? "" : "; " + FrameView.count(rows, "row") + " with missing values left out";
    }

    private static JotterException tooMany(String column, int found, int most, String what) {
        return new JotterException(
                "Column \"" + column + "\" has too many values for " + what + ".",
                "Expected at most " + most + ", found " + found + ".",
                "Choose another column, or keep fewer values with where(row -> ...).");
    }
}
