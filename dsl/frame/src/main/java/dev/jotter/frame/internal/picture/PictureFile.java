package dev.jotter.frame.internal.picture;

import dev.jotter.frame.PictureShape;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// Read one PNG or JPEG file.
final class PictureFile {
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    /// How much finer than wanted a large picture is read before it is made smaller.
    private static final int FINER = 4;

    private PictureFile() {}

    /// Tell why a file gave no picture.
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String reason) {
            super(reason);
        }
    }

    /// Say how large the picture is and whether it is grey, without reading its pixels.
    static PictureShape look(Path path) throws Broken {
        return with(path, reader -> shape(reader, orientation(path, reader)));
    }

    /// Read a picture into this shape, stretched as need be.
    static byte[] read(Path path, PictureShape wanted) throws Broken {
        return with(path, reader -> pixels(reader, orientation(path, reader), wanted));
    }

    private interface Reading<T> {
        T from(ImageReader reader) throws IOException, Broken;
    }

    private static <T> T with(Path path, Reading<T> reading) throws Broken {
        try (var stream = ImageIO.createImageInputStream(path.toFile())) {
            var readers = ImageIO.getImageReaders(stream);
            if (stream.length() == 0) throw new Broken("expected a PNG or JPEG picture, found an empty file");
            if (!readers.hasNext()) throw new Broken("expected a PNG or JPEG picture, found another kind of file");
            var reader = readers.next();
            try {
                var format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (!FORMATS.contains(format)) throw new Broken("expected a PNG or JPEG picture, found " + format);
                reader.setInput(stream, true, true);
                return reading.from(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new Broken(reason(e));
        }
    }

    private static String reason(Exception e) {
        var said = String.valueOf(e.getMessage());
        return "expected a whole picture, found one that is broken: "
                + (e.getMessage() == null
                        ? e.getClass().getSimpleName()
                        : said.lines().findFirst().orElse(""));
    }

    private static Orientation orientation(Path path, ImageReader reader) throws IOException {
        return reader.getFormatName().equalsIgnoreCase("jpeg") ? Orientation.of(path) : Orientation.TOP_LEFT;
    }

    private static PictureShape shape(ImageReader reader, Orientation orientation) throws IOException {
        var stored = new PictureShape(reader.getWidth(0), reader.getHeight(0), isGrey(reader) ? 1 : 3);
        return asStored(stored, orientation);
    }

    /// Give the shape before a picture is turned, of the one that it has then; or the other way round.
    private static PictureShape asStored(PictureShape shape, Orientation orientation) {
        return orientation.swaps() ? shape.turned() : shape;
    }

    private static boolean isGrey(ImageReader reader) throws IOException {
        var raw = reader.getRawImageType(0);
        if (raw == null) return false;
        return raw.getColorModel() instanceof IndexColorModel palette
                ? isGrey(palette)
                : raw.getColorModel().getNumColorComponents() == 1;
    }

    private static boolean isGrey(IndexColorModel palette) {
        for (var at = 0; at < palette.getMapSize(); at++) {
            if (palette.getRed(at) != palette.getGreen(at) || palette.getGreen(at) != palette.getBlue(at)) return false;
        }
        return true;
    }

    private static byte[] pixels(ImageReader reader, Orientation orientation, PictureShape wanted)
            throws IOException, Broken {
        var stored = stored(reader, asStored(wanted, orientation));
        return orientation.upright(stored, wanted.width(), wanted.height(), wanted.channels());
    }

    private static byte[] stored(ImageReader reader, PictureShape wanted) throws IOException, Broken {
        var warning = new StringBuilder();
        reader.addIIOReadWarningListener((_, said) -> warning.append(said));
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        var every = Math.max(1, Math.min(width / (wanted.width() * FINER), height / (wanted.height() * FINER)));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        var image = reader.read(0, how);
        // A JPEG that is cut off is filled up with grey, and nothing but a warning says so.
        if (!warning.isEmpty()) throw new Broken("expected a whole picture, found one that is broken: " + warning);
        var bytes = wanted.coloured() ? coloured(image) : grey(image);
        return Scaling.of(
                bytes, image.getWidth(), image.getHeight(), wanted.channels(), wanted.width(), wanted.height());
    }

    private static byte[] coloured(BufferedImage image) {
        if (isPlainGrey(image)) {
            var grey = grey(image);
            var bytes = new byte[grey.length * 3];
            for (var at = 0; at < bytes.length; at++) bytes[at] = grey[at / 3];
            return bytes;
        }
        var colours = colours(image);
        var bytes = new byte[colours.length * 3];
        for (var at = 0; at < colours.length; at++) {
            bytes[3 * at] = (byte) (colours[at] >> 16);
            bytes[3 * at + 1] = (byte) (colours[at] >> 8);
            bytes[3 * at + 2] = (byte) colours[at];
        }
        return bytes;
    }

    private static byte[] grey(BufferedImage image) {
        if (isPlainGrey(image))
            return samples(image.getRaster(), image.getColorModel().getComponentSize(0));
        var colours = colours(image);
        var bytes = new byte[colours.length];
        for (var at = 0; at < colours.length; at++) {
            bytes[at] = brightness(colours[at] >> 16 & 0xFF, colours[at] >> 8 & 0xFF, colours[at] & 0xFF);
        }
        return bytes;
    }

    private static byte brightness(int red, int green, int blue) {
        return (byte) ((299 * red + 587 * green + 114 * blue + 500) / 1000);
    }

    /// The JDK takes grey for linear light and would brighten it on its way to RGB; its samples are taken as they are.
    private static boolean isPlainGrey(BufferedImage image) {
        return !(image.getColorModel() instanceof IndexColorModel)
                && image.getRaster().getNumBands() == 1;
    }

    private static byte[] samples(Raster raster, int bits) {
        var bytes = new byte[raster.getWidth() * raster.getHeight()];
        var at = 0;
        for (var y = 0; y < raster.getHeight(); y++) {
            for (var x = 0; x < raster.getWidth(); x++) {
                var sample = raster.getSample(raster.getMinX() + x, raster.getMinY() + y, 0);
                bytes[at++] = (byte) (bits > 8 ? sample >> (bits - 8) : sample);
            }
        }
        return bytes;
    }

    private static int[] colours(BufferedImage image) {
        var width = image.getWidth();
        if (image.getRaster().getNumBands() != 4 || image.getColorModel().hasAlpha()) {
            return onWhite(image).getRGB(0, 0, width, image.getHeight(), null, 0, width);
        }
        var colours = new int[width * image.getHeight()];
        var inks = new int[4];
        for (var at = 0; at < colours.length; at++) {
            image.getRaster().getPixel(at % width, at / width, inks);
            colours[at] = light(inks[0], inks[3]) << 16 | light(inks[1], inks[3]) << 8 | light(inks[2], inks[3]);
        }
        return colours;
    }

    /// Say how much light two inks of a printer (CMYK), one of them black, leave of a white ground; the JDK would take
    /// it for linear light and show it too pale.
    private static int light(int ink, int black) {
        return ((255 - ink) * (255 - black) + 127) / 255;
    }

    /// Put what is transparent on a white ground.
    private static BufferedImage onWhite(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) return image;
        var solid = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = solid.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return solid;
    }
}
