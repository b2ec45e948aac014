package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.draw.BarsDrawing;
import dev.jotter.frame.internal.draw.Figure;
import dev.jotter.frame.internal.draw.HeatDrawing;
import dev.jotter.frame.internal.draw.Legend;
import dev.jotter.frame.internal.draw.LinearScale;
import dev.jotter.frame.internal.draw.Mark;
import dev.jotter.frame.internal.draw.Panel;
import dev.jotter.frame.internal.draw.Points;
import dev.jotter.frame.internal.draw.Size;
import dev.jotter.frame.internal.draw.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Draw what is not a frame's column: learning curves, importances, confusion.
public final class Charts {
    private Charts() {}

    /// Draw named lines over common axes; points that are not finite are left out.
    public static Chart lines(String x, String y, List<Line> lines) {
        var points = lines.stream()
                .map(line -> new Points(line.name(), line.xs(), line.ys()))
                .filter(line -> line.size() > 0)
                .toList();
        var names = lines.stream().map(Line::name).toList();
        var marks = new ArrayList<Mark>();
        for (var at = 0; at < points.size(); at++) marks.add(new Trace(points.get(at), at));
        var panel = new Panel(
                x,
                y,
                LinearScale.around(points.stream().flatMapToDouble(Points::across)),
                LinearScale.around(points.stream().flatMapToDouble(Points::up)),
                marks);
        var legend = points.size() < 2
                ? Legend.none()
                : new Legend("", points.stream().map(Points::name).toList(), Legend.Form.LINE);
        return Chart.of(
                new Figure(panel, legend, Size.usual()),
                "lines of " + y + " over " + x + ": " + String.join(", ", names));
    }

    /// Draw named values as horizontal bars from top to bottom.
    public static Chart bars(String axis, List<Bar> bars) {
        var items = bars.stream()
                .map(bar -> new BarsDrawing.Item(bar.name(), bar.value(), bar.error()))
                .toList();
        var names = bars.stream()
                .limit(5)
                .map(bar -> bar.name() + " " + number(bar.value()))
                .collect(Collectors.joining(", "));
        return Chart.of(
                new BarsDrawing(axis, items), "bars of " + axis + ": " + names + (bars.size() > 5 ? ", …" : ""));
    }

    /// Draw a matrix as shaded squares with their numbers; `cells[row][column]`.
    public static Chart heat(String x, String y, List<String> columns, List<String> rows, double[][] cells) {
        if (cells.length != rows.size() || Arrays.stream(cells).anyMatch(row -> row.length != columns.size())) {
            throw new JotterException(
                    "The heat map cannot be drawn.",
                    "Expected " + rows.size() + " rows of " + columns.size() + " cells, as there are names, found "
                            + cells.length + " rows of "
                            + Arrays.stream(cells)
                                    .map(row -> String.valueOf(row.length))
                                    .distinct()
                                    .collect(Collectors.joining(" or "))
                            + " cells.",
                    "Give one name for every row and column of the matrix.");
        }
        var values = Arrays.stream(cells)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
        return Chart.of(
                HeatDrawing.of(x, y, List.copyOf(columns), List.copyOf(rows), values),
                "heat map of " + y + " by " + x + ", " + rows.size() + " × " + columns.size());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
