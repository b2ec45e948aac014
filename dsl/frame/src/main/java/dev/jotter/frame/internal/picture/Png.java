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
        var canvas = larger.createGraphics();
        canvas.drawImage(image, 0, 0, larger.getWidth(), larger.getHeight(), null);
        canvas.dispose();
        return larger;
    }
}
