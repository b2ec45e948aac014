package dev.jotter.frame.internal.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Write images as PNG, without a file between.
public final class Png {
    private Png() {}

    /// Encode an image.
    public static byte[] of(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Draw each pixel as a square.
    public static BufferedImage enlarged(BufferedImage image, int times) {
        if (times <= 1) return image;
        var larger = new BufferedImage(image.getWidth() * times, image.getHeight() * times, image.getType());
        var from = image.getRaster();
        var to = larger.getRaster();
        for (var y = 0; y < larger.getHeight(); y++) {
            for (var x = 0; x < larger.getWidth(); x++) {
                to.setDataElements(x, y, from.getDataElements(x / times, y / times, null));
            }
        }
        return larger;
    }
}
