package dev.jotter.frame.internal.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Paint pixels.
record PngCanvas(Graphics2D graphics) implements Canvas {
    /// Paint a drawing with so many pixels per CSS pixel and give the PNG file.
    static byte[] png(Drawing drawing, String title, int scale) {
        var image = new BufferedImage(drawing.width() * scale, drawing.height() * scale, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.scale(scale, scale);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Look.GROUND);
            graphics.fillRect(0, 0, drawing.width(), drawing.height());
            drawing.paint(new PngCanvas(graphics), title);
        } finally {
            graphics.dispose();
        }
        return file(image);
    }

    static byte[] file(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BasicStroke pen(double width, float... dashes) {
        var dashed = dashes.length == 0 ? null : dashes;
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dashed, 0);
    }

    @Override
    public void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    @Override
    public void stroke(Shape shape, Color color, double width, float... dashes) {
        graphics.setColor(color);
        graphics.setStroke(pen(width, dashes));
        graphics.draw(shape);
    }

    @Override
    public void dot(double x, double y, double radius, Color color) {
        fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), color);
    }

    @Override
    public void image(BufferedImage image, double x, double y, double width, double height) {
        var place = AffineTransform.getTranslateInstance(x, y);
        place.scale(width / image.getWidth(), height / image.getHeight());
        graphics.drawImage(image, place, null);
    }
}
