package dev.jotter.frame;

import dev.jotter.frame.internal.picture.Png;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.Base64;

/// Write a picture small enough for a cell of a table.
final class Thumbnail {
    private static final int SIDE = 56;

    private Thumbnail() {}

    static String html(Pixels picture) {
        var image = picture.image();
        var times = (double) SIDE / Math.max(image.getWidth(), image.getHeight());
        var width = Math.max(1, (int) Math.round(image.getWidth() * times));
        var height = Math.max(1, (int) Math.round(image.getHeight() * times));
        var small = times < 1 ? shrunk(image, width, height) : image;
        return "<img alt=\"" + picture + "\" width=\"" + width + "\" height=\"" + height
                + "\" style=\"image-rendering:pixelated\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(Png.of(small)) + "\">";
    }

    private static BufferedImage shrunk(BufferedImage image, int width, int height) {
        var small = new BufferedImage(width, height, image.getType());
        var canvas = small.createGraphics();
        canvas.drawImage(image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        canvas.dispose();
        return small;
    }
}
