package dev.jotter.frame.internal.draw;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Say which colour is which series.
///
/// @param title what parts the series, or the empty string
/// @param names the series in the order of their colours
public record Legend(String title, List<String> names, Form form) {
    private static final double LINE = 19;
    private static final double LONGEST = 150;
    private static final double INDENT = 24;

    /// What stands before a name.
    public enum Form {
        DOT,
        LINE,
        SQUARE
    }

    /// Say nothing, as one series needs no legend.
    public static Legend none() {
        return new Legend("", List.of(), Form.DOT);
    }

    double width() {
        if (names.isEmpty()) return 0;
        var widest = names.stream().mapToDouble(Look.LABEL::width).max().orElse(0);
        return Math.max(Math.min(Look.TICK.width(title), LONGEST), INDENT + Math.min(LONGEST, widest)) + 22;
    }

    double height() {
        return LINE * (names.size() + (title.isEmpty() ? 0 : 1));
    }

    void paint(Canvas canvas, double left, double top) {
        var y = top;
        if (!names.isEmpty() && !title.isEmpty()) {
            Look.TICK.left(canvas, Look.TICK.fit(title, LONGEST + INDENT), left, y + 12);
            y += LINE;
        }
        for (var series = 0; series < names.size(); series++, y += LINE) {
            sign(canvas, series, left, y + 8);
            Look.LABEL.left(canvas, Look.LABEL.fit(names.get(series), LONGEST), left + INDENT, y + 12);
        }
    }

    private void sign(Canvas canvas, int series, double left, double middle) {
        var color = Look.color(series);
        switch (form) {
            case DOT -> {
                if (Look.round(series) == 0) canvas.dot(left + 8, middle, 4.5, color);
                else canvas.fill(Dots.diamond(left + 8, middle, 5.5), color);
            }
            case LINE ->
                canvas.stroke(new Line2D.Double(left + 1, middle, left + 16, middle), color, 2.4, Trace.dashes(series));
            case SQUARE -> canvas.fill(new Rectangle2D.Double(left + 3, middle - 5, 11, 11), color);
        }
    }
}
