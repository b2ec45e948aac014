package dev.jotter.frame.internal.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.Base64;

/// Write what is painted as SVG. Text comes as outlines, so that it looks the same where a font is missing.
record SvgCanvas(StringBuilder svg) implements Canvas {
    /// Paint a drawing and give the SVG document.
    static String svg(Drawing drawing, String title) {
        var canvas = new SvgCanvas(new StringBuilder());
        drawing.paint(canvas, title);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %1$d %2$d">
                <rect width="100%%" height="100%%" fill="#%06x"/>
                %s</svg>
                """.formatted(drawing.width(), drawing.height(), Look.GROUND.getRGB() & 0xFFFFFF, canvas.svg);
    }

    @Override
    public void fill(Shape shape, Color color) {
        svg.append("<path").append(paint("fill", color));
        svg.append(" d=\"").append(path(shape)).append("\"/>\n");
    }

    @Override
    public void stroke(Shape shape, Color color, double width, float... dashes) {
        svg.append("<path fill=\"none\"").append(paint("stroke", color));
        svg.append(" stroke-width=\"").append(number(width)).append('"');
        svg.append(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
        if (dashes.length > 0) {
            svg.append(" stroke-dasharray=\"");
            for (var dash : dashes) svg.append(number(dash)).append(' ');
            svg.append('"');
        }
        svg.append(" d=\"").append(path(shape)).append("\"/>\n");
    }

    @Override
    public void dot(double x, double y, double radius, Color color) {
        svg.append("<circle").append(paint("fill", color));
        svg.append(" cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n".formatted(number(x), number(y), number(radius)));
    }

    @Override
    public void image(BufferedImage image, double x, double y, double width, double height) {
        svg.append("<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" preserveAspectRatio=\"none\""
                .formatted(number(x), number(y), number(width), number(height)));
        svg.append(" style=\"image-rendering:pixelated\" href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(PngCanvas.file(image)))
                .append("\"/>\n");
    }

    private static String paint(String property, Color color) {
        var paint = " %s=\"#%06x\"".formatted(property, color.getRGB() & 0xFFFFFF);
        if (color.getAlpha() == 255) return paint;
        return paint + " %s-opacity=\"%s\"".formatted(property, number(color.getAlpha() / 255.0));
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

    /// Write two digits behind the point at most; `String.format` would take most of the time of a large chart.
    static String number(double value) {
        var hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) return Long.toString(hundredths / 100);
        var size = Math.abs(hundredths);
        var text = (hundredths < 0 ? "-" : "") + size / 100 + "." + (size % 100 < 10 ? "0" : "") + size % 100;
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }
}
