package dev.jotter.frame.internal.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Paint a matrix as squares, the darker the larger, each with its number: a confusion matrix, correlations.
///
/// Negative values, if any, go from white to orange, the others from white to blue.
///
/// @param x what the columns are
/// @param y what the rows are
public record HeatDrawing(String x, String y, List<String> columns, List<String> rows, List<List<Double>> cells)
        implements Drawing {
    private static final int TOP = 52;
    private static final int BOTTOM = 72;
    private static final int RIGHT = 24;
    private static final int NAMES = 140;

    @Override
    public int width() {
        return left() + cell() * columns.size() + RIGHT;
    }

    @Override
    public int height() {
        return TOP + cell() * rows.size() + BOTTOM;
    }

    /// Room for the names of the rows, by their length: fonts are only known once there is a canvas.
    private int left() {
        var longest = rows.stream().mapToInt(String::length).max().orElse(0);
        return 52 + Math.min(NAMES, 8 * longest);
    }

    /// Squares shrink as they become many.
    private int cell() {
        return Math.clamp(420 / Math.max(1, Math.max(columns.size(), rows.size())), 22, 84);
    }

    @Override
    public void paint(Graphics2D canvas, String title) {
        Look.title(canvas, title, width());
        var left = left();
        var most = cells.stream()
                .flatMap(List::stream)
                .mapToDouble(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        for (var row = 0; row < rows.size(); row++) {
            for (var column = 0; column < columns.size(); column++) {
                square(canvas, cells.get(row).get(column), most, left + column * cell(), TOP + row * cell());
            }
        }
        names(canvas, left);
    }

    private void square(Graphics2D canvas, double value, double most, double left, double top) {
        var share = most == 0 || Double.isNaN(value) ? 0 : Math.abs(value) / most;
        canvas.setColor(shade(share, value < 0));
        canvas.fill(new Rectangle2D.Double(left + 1, top + 1, cell() - 2.0, cell() - 2.0));
        canvas.setColor(share > 0.4 ? Color.WHITE : value == 0 ? Look.QUIET : Look.INK);
        canvas.setFont(Look.font(Font.PLAIN, cell() >= 44 ? 14 : cell() >= 30 ? 11 : 9));
        var text = Text.fit(canvas, Look.number(value), cell() - 4.0);
        Text.centred(
                canvas,
                text,
                left + cell() / 2.0,
                top + cell() / 2.0 + canvas.getFont().getSize() * 0.36);
    }

    /// Mix from nearly white to the full colour; the square root lets small counts be seen.
    private static Color shade(double share, boolean negative) {
        var full = negative ? new Color(0xB34700) : new Color(0x00558C);
        var amount = Math.sqrt(share);
        return new Color(
                mix(0xF1, full.getRed(), amount),
                mix(0xF4, full.getGreen(), amount),
                mix(0xF8, full.getBlue(), amount));
    }

    private static int mix(int from, int to, double amount) {
        return (int) Math.round(from + (to - from) * amount);
    }

    private void names(Graphics2D canvas, double left) {
        canvas.setFont(Look.font(Font.PLAIN, 12));
        canvas.setColor(Look.INK);
        var bottom = TOP + cell() * rows.size();
        for (var row = 0; row < rows.size(); row++) {
            var name = Text.fit(canvas, rows.get(row), NAMES + 2.0);
            Text.right(canvas, name, left - 10, TOP + (row + 0.5) * cell() + 4);
        }
        for (var column = 0; column < columns.size(); column++) {
            var name = Text.fit(canvas, columns.get(column), cell() - 4.0);
            Text.centred(canvas, name, left + (column + 0.5) * cell(), bottom + 18);
        }
        Text.centred(canvas, x, left + columns.size() * cell() / 2.0, bottom + 48);
        Text.upwards(canvas, y, 26, TOP + rows.size() * cell() / 2.0);
    }
}
