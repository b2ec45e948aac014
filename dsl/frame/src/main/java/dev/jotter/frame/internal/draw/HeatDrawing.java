package dev.jotter.frame.internal.draw;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/// Paint a matrix as squares, the darker the larger, each with its number: a confusion matrix, correlations.
///
/// Negative values, if any, go from white to orange, the others from white to blue; NaN is an empty square.
///
/// @param x what the columns are
/// @param y what the rows are
/// @param least the size of a value that gets no colour
/// @param most the size of a value that gets the full colour
public record HeatDrawing(
        String x,
        String y,
        List<String> columns,
        List<String> rows,
        List<List<Double>> cells,
        double least,
        double most)
        implements Drawing {
    private static final Color UP = new Color(0x00558C);
    private static final Color DOWN = new Color(0xB34700);
    private static final double SLOPE = Math.sqrt(0.5);
    private static final int TOP = 44;
    private static final int RIGHT = 24;
    private static final int NAMES = 140;

    /// In smaller squares a 0 is left out, as its colour says enough.
    private static final int LEGIBLE = 30;

    /// Give the largest value the full colour, and none to 0: counts.
    public static HeatDrawing of(
            String x, String y, List<String> columns, List<String> rows, List<List<Double>> cells) {
        return new HeatDrawing(x, y, columns, rows, cells, 0, sizes(cells).getMax());
    }

    /// Give the largest value the full colour, and hardly any to the least: means.
    public static HeatDrawing between(
            String x, String y, List<String> columns, List<String> rows, List<List<Double>> cells) {
        var sizes = sizes(cells);
        var mixed = cells.stream().flatMap(List::stream).anyMatch(value -> value < 0);
        var least = mixed ? 0 : sizes.getMin() - (sizes.getMax() - sizes.getMin()) * 0.1;
        return new HeatDrawing(x, y, columns, rows, cells, least, sizes.getMax());
    }

    private static DoubleSummaryStatistics sizes(List<List<Double>> cells) {
        return cells.stream()
                .flatMap(List::stream)
                .mapToDouble(Math::abs)
                .filter(Double::isFinite)
                .summaryStatistics();
    }

    @Override
    public int width() {
        return Math.max(left() + cell() * columns.size() + RIGHT, 240);
    }

    @Override
    public int height() {
        return TOP + cell() * rows.size() + under() + (x.isEmpty() ? 12 : 40);
    }

    private int left() {
        return (y.isEmpty() ? 26 : 52) + (int) Math.ceil(Math.min(NAMES, longest(rows)));
    }

    private static double longest(List<String> names) {
        return names.stream().mapToDouble(Look.LABEL::width).max().orElse(0);
    }

    /// Squares shrink as they become many.
    private int cell() {
        return Math.clamp(420 / Math.max(1, Math.max(columns.size(), rows.size())), 22, 84);
    }

    private boolean slanted() {
        return longest(columns) > cell() - 4;
    }

    /// Room for the names under the squares.
    private int under() {
        return slanted() ? (int) Math.ceil(Math.min(NAMES, longest(columns)) * SLOPE) + 18 : 26;
    }

    @Override
    public void paint(Canvas canvas, String title) {
        Look.title(canvas, title, width());
        for (var row = 0; row < rows.size(); row++) {
            for (var column = 0; column < columns.size(); column++) {
                square(canvas, cells.get(row).get(column), left() + column * cell(), TOP + row * cell());
            }
        }
        names(canvas);
        if (rows.isEmpty() || columns.isEmpty()) Look.LABEL.centred(canvas, "nothing to draw", width() / 2.0, 50);
    }

    private void square(Canvas canvas, double value, double left, double top) {
        var share = !(most > least) || Double.isNaN(value)
                ? 0
                : Math.clamp((Math.abs(value) - least) / (most - least), 0, 1);
        // The square root lets small counts be seen.
        var color = Look.shade(value < 0 ? DOWN : UP, Math.sqrt(share));
        canvas.fill(new Rectangle2D.Double(left + 1, top + 1, cell() - 2.0, cell() - 2.0), color);
        if (value == 0 && cell() < LEGIBLE) return;
        var pen = Pen.plain(
                cell() >= 44 ? 14 : cell() >= 30 ? 11 : 9,
                share > 0.3 ? Color.WHITE : value == 0 ? Look.QUIET : Look.INK);
        var text = Digits.brief(value);
        if (pen.width(text) > cell() - 4.0) text = Digits.briefer(value);
        if (pen.width(text) > cell() - 2.0) return;
        pen.centred(
                canvas,
                text,
                left + cell() / 2.0,
                top + cell() / 2.0 + pen.font().getSize() * 0.36);
    }

    private void names(Canvas canvas) {
        var bottom = TOP + cell() * rows.size();
        for (var row = 0; row < rows.size(); row++) {
            var name = Look.LABEL.fit(rows.get(row), NAMES);
            Look.LABEL.right(canvas, name, left() - 10, TOP + (row + 0.5) * cell() + 4);
        }
        for (var column = 0; column < columns.size(); column++) {
            var middle = left() + (column + 0.5) * cell();
            if (slanted()) {
                var name = Look.LABEL.fit(columns.get(column), NAMES);
                Look.LABEL.slanted(canvas, name, middle + 6, bottom + 14);
            } else Look.LABEL.centred(canvas, columns.get(column), middle, bottom + 18);
        }
        Look.LABEL.centred(canvas, x, left() + columns.size() * cell() / 2.0, height() - 18.0);
        Look.LABEL.upwards(canvas, y, 24, TOP + rows.size() * cell() / 2.0);
    }
}
