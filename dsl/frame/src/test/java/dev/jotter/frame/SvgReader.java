package dev.jotter.frame;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Paints the paths of an SVG file again, to compare them with the PNG of the same chart.
final class SvgReader {
    private SvgReader() {}

    /// Give the mean difference of the two pictures, from 0 for the same to 1 for black against white.
    static double difference(Path svg, BufferedImage png) {
        var image = read(svg, png.getWidth(), png.getHeight());
        var ours = pixels(image);
        var theirs = pixels(png);
        var sum = 0L;
        for (var at = 0; at < ours.length; at++) {
            for (var shift = 0; shift < 24; shift += 8) {
                sum += Math.abs((ours[at] >> shift & 0xFF) - (theirs[at] >> shift & 0xFF));
            }
        }
        return sum / (765.0 * ours.length);
    }

    static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage read(Path svg, int width, int height) {
        try {
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(svg.toFile())
                    .getDocumentElement();
            var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var canvas = image.createGraphics();
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, width, height);
            canvas.scale(
                    width / Double.parseDouble(root.getAttribute("width")),
                    height / Double.parseDouble(root.getAttribute("height")));
            var marks = root.getElementsByTagName("*");
            for (var at = 0; at < marks.getLength(); at++) paint(canvas, (Element) marks.item(at));
            canvas.dispose();
            return image;
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError(e);
        }
    }

    private static void paint(Graphics2D canvas, Element mark) {
        var stroked = mark.getAttribute("fill").equals("none");
        var property = stroked ? "stroke" : "fill";
        if (!List.of("path", "circle").contains(mark.getTagName())) return;
        var opacity = mark.getAttribute(property + "-opacity");
        var rgb = Color.decode(mark.getAttribute(property)).getRGB() & 0xFFFFFF;
        var alpha = opacity.isEmpty() ? 255 : (int) Math.round(255 * Double.parseDouble(opacity));
        canvas.setColor(new Color(alpha << 24 | rgb, true));
        if (mark.getTagName().equals("circle")) canvas.fill(circle(mark));
        else if (stroked) canvas.fill(pen(mark).createStrokedShape(path(mark.getAttribute("d"))));
        else canvas.fill(path(mark.getAttribute("d")));
    }

    private static Shape circle(Element mark) {
        var radius = Double.parseDouble(mark.getAttribute("r"));
        return new Ellipse2D.Double(
                Double.parseDouble(mark.getAttribute("cx")) - radius,
                Double.parseDouble(mark.getAttribute("cy")) - radius,
                2 * radius,
                2 * radius);
    }

    private static BasicStroke pen(Element mark) {
        var width = Float.parseFloat(mark.getAttribute("stroke-width"));
        var dashes = mark.getAttribute("stroke-dasharray");
        if (dashes.isEmpty()) return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        var lengths = dashes.split(" ");
        var dash = new float[lengths.length];
        for (var at = 0; at < dash.length; at++) dash[at] = Float.parseFloat(lengths[at]);
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    private static Path2D path(String d) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (var step : d.split("(?=[MLQCZ])")) {
            var n = step.length() == 1
                    ? new double[0]
                    : Arrays.stream(step.substring(1).split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            switch (step.charAt(0)) {
                case 'M' -> path.moveTo(n[0], n[1]);
                case 'L' -> path.lineTo(n[0], n[1]);
                case 'Q' -> path.quadTo(n[0], n[1], n[2], n[3]);
                case 'C' -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
                default -> path.closePath();
            }
        }
        return path;
    }
}
