package dev.jotter.frame.internal.draw;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Paint named values as horizontal bars, so that long names can be read, with an error bar where there is an error.
///
/// @param axis what the values are
public record BarsDrawing(String axis, List<Item> items) implements Drawing {
    private static final int BAR = 26;
    private static final int TOP = 16;
    private static final int TITLE = 28;
    private static final int BOTTOM = 54;
    private static final int RIGHT = 64;
    private static final int NAMES = 220;

    /// One bar; an error of 0 paints no error bar.
    public record Item(String name, double value, double error) {}

    @Override
    public int width() {
        return 640;
    }

    @Override
    public int height() {
        return TOP + TITLE + BOTTOM + BAR * Math.max(1, items.size());
    }

    @Override
    public void paint(Graphics2D canvas, String title) {
        Look.title(canvas, title, width());
        canvas.setFont(Look.font(Font.PLAIN, 12));
        var names = items.stream()
                .mapToDouble(item -> Text.width(canvas, item.name()))
                .max()
                .orElse(0);
        var left = 30 + Math.min(names, NAMES);
        var scale = scale();
        var top = TOP + TITLE;
        var bottom = top + BAR * items.size();
        axis(canvas, scale, left, top, bottom);
        for (var at = 0; at < items.size(); at++) bar(canvas, items.get(at), scale, left, top + at * BAR);
        canvas.setColor(Look.AXIS);
        canvas.setStroke(Look.hairline());
        var zero = x(scale, left, 0);
        canvas.draw(new Line2D.Double(zero, top, zero, bottom));
    }

    private Scale scale() {
        var low = items.stream()
                .mapToDouble(item -> item.value() - item.error())
                .min()
                .orElse(0);
        var high = items.stream()
                .mapToDouble(item -> item.value() + item.error())
                .max()
                .orElse(1);
        return Scale.over(Math.min(0, low), Math.max(0, high), 6);
    }

    private double x(Scale scale, double left, double value) {
        return left + scale.share(value) * (width() - RIGHT - left);
    }

    private void axis(Graphics2D canvas, Scale scale, double left, double top, double bottom) {
        canvas.setFont(Look.font(Font.PLAIN, 11));
        canvas.setStroke(Look.hairline());
        for (var tick : scale.ticks()) {
            var x = x(scale, left, tick);
            canvas.setColor(Look.GRID);
            canvas.draw(new Line2D.Double(x, top, x, bottom));
            canvas.setColor(Look.QUIET);
            Text.centred(canvas, Look.number(tick), x, bottom + 17);
        }
        canvas.setFont(Look.font(Font.PLAIN, 12));
        canvas.setColor(Look.INK);
        Text.centred(canvas, axis, (left + width() - RIGHT) / 2, bottom + 40);
    }

    private void bar(Graphics2D canvas, Item item, Scale scale, double left, double top) {
        var middle = top + BAR / 2.0;
        var from = x(scale, left, Math.min(0, item.value()));
        var to = x(scale, left, Math.max(0, item.value()));
        canvas.setColor(Look.color(0));
        canvas.fill(new Rectangle2D.Double(from, top + 5, to - from, BAR - 10));
        canvas.setFont(Look.font(Font.PLAIN, 12));
        canvas.setColor(Look.INK);
        Text.right(canvas, Text.fit(canvas, item.name(), NAMES), left - 10, middle + 4);
        var end = to;
        if (item.error() > 0) {
            var low = x(scale, left, item.value() - item.error());
            end = x(scale, left, item.value() + item.error());
            canvas.setStroke(new BasicStroke(1.4f));
            canvas.draw(new Line2D.Double(low, middle, end, middle));
            canvas.draw(new Line2D.Double(low, middle - 4, low, middle + 4));
            canvas.draw(new Line2D.Double(end, middle - 4, end, middle + 4));
        }
        canvas.setFont(Look.font(Font.PLAIN, 11));
        canvas.setColor(Look.QUIET);
        Text.left(canvas, Look.number(item.value()), Math.max(end, to) + 7, middle + 4);
    }
}
