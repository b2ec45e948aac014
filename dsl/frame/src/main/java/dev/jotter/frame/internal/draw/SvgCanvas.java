package dev.jotter.frame.internal.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.Locale;

/// Write what is painted as SVG paths. Text becomes outlines, so that it looks the same where a font is missing.
final class SvgCanvas extends StateCanvas {
    private final StringBuilder svg;

    private SvgCanvas(Graphics2D state, StringBuilder svg) {
        super(state);
        this.svg = svg;
    }

    /// Paint a drawing and give the SVG document.
    static String svg(Drawing drawing, String title) {
        var paths = new StringBuilder();
        var state = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_INT_RGB).createGraphics();
        Picture.prepare(state);
        var canvas = new SvgCanvas(state, paths);
        try {
            drawing.paint(canvas, title);
        } finally {
            canvas.dispose();
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %1$d %2$d">
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                %s</svg>
                """.formatted(drawing.width(), drawing.height(), paths);
    }

    @Override
    public void fill(Shape shape) {
        write(getTransform().createTransformedShape(shape));
    }

    /// A stroke is written as the shape of its ink, dashes and ends included.
    @Override
    public void draw(Shape shape) {
        var stroke = getStroke() instanceof BasicStroke basic ? basic : new BasicStroke();
        write(getTransform().createTransformedShape(stroke.createStrokedShape(shape)));
    }

    @Override
    public Graphics create() {
        return new SvgCanvas((Graphics2D) state.create(), svg);
    }

    private void write(Shape shape) {
        var path = path(clipped(shape));
        if (path.isEmpty()) return;
        var color = getColor() == null ? Color.BLACK : getColor();
        svg.append("<path fill=\"#%06x\"".formatted(color.getRGB() & 0xFFFFFF));
        if (color.getAlpha() < 255) {
            svg.append(" fill-opacity=\"")
                    .append(number(color.getAlpha() / 255.0))
                    .append('"');
        }
        svg.append(" d=\"").append(path).append("\"/>\n");
    }

    private Shape clipped(Shape shape) {
        var clip = getClip();
        if (clip == null) return shape;
        var there = getTransform().createTransformedShape(clip);
        if (there.contains(shape.getBounds2D())) return shape;
        var area = new Area(shape);
        area.intersect(new Area(there));
        return area;
    }

    private static String path(Shape shape) {
        var text = new StringBuilder();
        var at = new double[6];
        for (var steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            var kind = steps.currentSegment(at);
            text.append("MLQCZ".charAt(kind));
            for (var i = 0; i < 2 * points(kind); i++)
                text.append(i == 0 ? "" : " ").append(number(at[i]));
        }
        return text.toString();
    }

    private static int points(int kind) {
        return switch (kind) {
            case PathIterator.SEG_CLOSE -> 0;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 3;
            default -> 1;
        };
    }

    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith("00") ? text.substring(0, text.length() - 3) : text;
    }
}
