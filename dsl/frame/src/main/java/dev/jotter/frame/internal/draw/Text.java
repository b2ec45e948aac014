package dev.jotter.frame.internal.draw;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/// Write text as outlines, which look alike in PNG and in SVG.
final class Text {
    private Text() {}

    static double width(Graphics2D canvas, String text) {
        return text.isEmpty()
                ? 0
                : canvas.getFont()
                        .getStringBounds(text, canvas.getFontRenderContext())
                        .getWidth();
    }

    /// Write from `x` to the right, on the base line `y`.
    static void left(Graphics2D canvas, String text, double x, double y) {
        if (text.isEmpty()) return;
        var outline = canvas.getFont()
                .createGlyphVector(canvas.getFontRenderContext(), text)
                .getOutline();
        canvas.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(outline));
    }

    static void centred(Graphics2D canvas, String text, double x, double y) {
        left(canvas, text, x - width(canvas, text) / 2, y);
    }

    static void right(Graphics2D canvas, String text, double x, double y) {
        left(canvas, text, x - width(canvas, text), y);
    }

    /// Write upwards, centred on `y`.
    static void upwards(Graphics2D canvas, String text, double x, double y) {
        var before = canvas.getTransform();
        canvas.translate(x, y);
        canvas.rotate(-Math.PI / 2);
        centred(canvas, text, 0, 0);
        canvas.setTransform(before);
    }

    /// Cut a text that is wider than there is room.
    static String fit(Graphics2D canvas, String text, double room) {
        if (width(canvas, text) <= room) return text;
        var cut = text;
        while (cut.length() > 1 && width(canvas, cut + "…") > room) cut = cut.substring(0, cut.length() - 1);
        return cut + "…";
    }
}
