package dev.jotter.frame.internal.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;

/// Write text as outlines, which look alike in PNG and in SVG; scripts that join letters or run from the right
/// included.
record Pen(Font font, Color color) {
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    static Pen plain(int size, Color color) {
        return new Pen(new Font(Font.SANS_SERIF, Font.PLAIN, size), color);
    }

    static Pen bold(int size, Color color) {
        return new Pen(new Font(Font.SANS_SERIF, Font.BOLD, size), color);
    }

    Pen in(Color other) {
        return new Pen(font, other);
    }

    double width(String text) {
        return text.isEmpty() ? 0 : new TextLayout(text, font, CONTEXT).getAdvance();
    }

    /// Write from `x` to the right, on the base line `y`.
    void left(Canvas canvas, String text, double x, double y) {
        write(canvas, text, AffineTransform.getTranslateInstance(x, y));
    }

    void centred(Canvas canvas, String text, double x, double y) {
        left(canvas, text, x - width(text) / 2, y);
    }

    void right(Canvas canvas, String text, double x, double y) {
        left(canvas, text, x - width(text), y);
    }

    /// Write upwards, centred on `y`.
    void upwards(Canvas canvas, String text, double x, double y) {
        write(canvas, text, turned(x, y, -Math.PI / 2, -width(text) / 2));
    }

    /// Write from the lower left up to a point where the text ends.
    void slanted(Canvas canvas, String text, double x, double y) {
        write(canvas, text, turned(x, y, -Math.PI / 4, -width(text)));
    }

    private static AffineTransform turned(double x, double y, double angle, double shift) {
        var place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle);
        place.translate(shift, 0);
        return place;
    }

    private void write(Canvas canvas, String text, AffineTransform place) {
        if (!text.isEmpty()) canvas.text(text, font, place, color);
    }

    /// Cut a text that is wider than there is room, between two whole characters.
    String fit(String text, double room) {
        if (width(text) <= room) return text;
        var end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…") > room) end = text.offsetByCodePoints(end, -1);
        return text.substring(0, Math.max(end, text.offsetByCodePoints(0, 1))) + "…";
    }
}
