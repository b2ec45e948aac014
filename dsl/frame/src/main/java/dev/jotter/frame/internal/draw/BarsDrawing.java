package dev.jotter.frame.internal.draw;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

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
    public void paint(Canvas canvas, String title) {
        Look.title(canvas, title, width());
        var names = items.stream()
                .mapToDouble(item -> Look.LABEL.width(item.name()))
                .max()
                .orElse(0);
        var left = 30 + Math.min(names, NAMES);
        var scale = scale();
        var top = TOP + TITLE;
        var bottom = top + BAR * items.size();
        axis(canvas, scale, left, top, bottom);
        for (var at = 0; at < items.size(); at++) bar(canvas, items.get(at), scale, left, top + at * BAR);
        var zero = x(scale, left, 0);
        canvas.stroke(new Line2D.Double(zero, top, zero, bottom), Look.AXIS, 1);
    }

    private LinearScale scale() {
        return LinearScale.fromZero(items.stream()
                .flatMapToDouble(item -> DoubleStream.of(item.value() - item.error(), item.value() + item.error())));
    }

    private double x(LinearScale scale, double left, double value) {
        return left + scale.share(value) * (width() - RIGHT - left);
    }

    private void axis(Canvas canvas, LinearScale scale, double left, double top, double bottom) {
        for (var tick : scale.ticks(6)) {
            var x = x(scale, left, tick.value());
            canvas.stroke(new Line2D.Double(x, top, x, bottom), Look.GRID, 1);
            Look.TICK.centred(canvas, tick.label(), x, bottom + 17);
        }
        Look.LABEL.centred(canvas, axis, (left + width() - RIGHT) / 2, bottom + 40);
    }

    private void bar(Canvas canvas, Item item, LinearScale scale, double left, double top) {
        var middle = top + BAR / 2.0;
        var from = x(scale, left, Math.min(0, item.value()));
        var to = x(scale, left, Math.max(0, item.value()));
        canvas.fill(new Rectangle2D.Double(from, top + 5, to - from, BAR - 10), Look.color(0));
        Look.LABEL.right(canvas, Look.LABEL.fit(item.name(), NAMES), left - 10, middle + 4);
        var end = to;
        if (item.error() > 0) {
            var low = x(scale, left, item.value() - item.error());
            end = x(scale, left, item.value() + item.error());
            canvas.stroke(new Line2D.Double(low, middle, end, middle), Look.INK, 1.4);
            canvas.stroke(new Line2D.Double(low, middle - 4, low, middle + 4), Look.INK, 1.4);
            canvas.stroke(new Line2D.Double(end, middle - 4, end, middle + 4), Look.INK, 1.4);
        }
        Look.TICK.left(canvas, Digits.brief(item.value()), Math.max(end, to) + 7, middle + 4);
    }
}
