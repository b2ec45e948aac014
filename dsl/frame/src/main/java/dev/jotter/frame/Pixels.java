package dev.jotter.frame;

import dev.jotter.display.Displayable;
import dev.jotter.display.MimeBundle;
import dev.jotter.frame.internal.picture.Png;
import dev.jotter.frame.internal.picture.Scaling;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Objects;

/// Show one picture of a column: a window onto bytes that it shares with its neighbours. Immutable.
///
/// Bytes lie row by row from the top left, the channels of a pixel side by side, 0 being black and 255 white.
public final class Pixels implements Displayable, Comparable<Pixels> {
    /// A picture smaller than this, in CSS pixels, is shown larger, so that it can be seen.
    private static final int SMALLEST = 96;

    private static final int LARGEST = 480;

    private final byte[] bytes;
    private final int from;
    private final PictureShape shape;

    private Pixels(byte[] bytes, int from, PictureShape shape) {
        this.bytes = bytes;
        this.from = Objects.checkFromIndexSize(from, shape.bytes(), bytes.length);
        this.shape = shape;
    }

    /// Look at the picture that begins at a place of an array. The array is shared: whoever gives it no longer writes
    /// to it.
    public static Pixels of(byte[] bytes, int from, PictureShape shape) {
        return new Pixels(bytes, from, shape);
    }

    /// Say how large it is.
    public PictureShape shape() {
        return shape;
    }

    /// Give one channel of one pixel, from 0 to 255.
    public int at(int x, int y, int channel) {
        Objects.checkIndex(x, shape.width());
        Objects.checkIndex(y, shape.height());
        Objects.checkIndex(channel, shape.channels());
        return bytes[from + (y * shape.width() + x) * shape.channels() + channel] & 0xFF;
    }

    /// Give a copy of its bytes, row by row, the channels of a pixel side by side.
    public byte[] bytes() {
        return Arrays.copyOfRange(bytes, from, from + shape.bytes());
    }

    /// Write its bytes into an array, from a place on.
    public void copy(byte[] into, int at) {
        System.arraycopy(bytes, from, into, at, shape.bytes());
    }

    /// Give it as an image of the JDK, red, green and blue.
    public BufferedImage image() {
        var image = new BufferedImage(shape.width(), shape.height(), BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < shape.height(); y++) {
            for (var x = 0; x < shape.width(); x++) {
                var last = shape.channels() - 1;
                image.setRGB(x, y, at(x, y, 0) << 16 | at(x, y, last / 2) << 8 | at(x, y, last));
            }
        }
        return image;
    }

    /// Make it larger or smaller.
    public Pixels resized(int width, int height) {
        var larger = new PictureShape(width, height, shape.channels());
        return of(Scaling.of(bytes(), shape.width(), shape.height(), shape.channels(), width, height), 0, larger);
    }

    /// Give it as PNG, one pixel a pixel.
    public byte[] png() {
        return png(1);
    }

    /// Give it as PNG with each pixel drawn as `times` by `times`, so that a small picture stays crisp when it is shown
    /// large.
    public byte[] png(int times) {
        return Png.of(Png.enlarged(shape.coloured() ? image() : grey(), times));
    }

    /// The JDK takes grey for linear light, so that these samples must not be converted on their way into a file.
    private BufferedImage grey() {
        var image = new BufferedImage(shape.width(), shape.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, shape.width(), shape.height(), bytes());
        return image;
    }

    @Override
    public MimeBundle toMimeBundle() {
        var side = Math.max(shape.width(), shape.height());
        var times = Math.max(1, Math.ceilDiv(SMALLEST, side));
        var shown = Math.min(1.0, (double) LARGEST / (side * times));
        return MimeBundle.png(
                png(times),
                Math.max(1, (int) Math.round(shape.width() * times * shown)),
                Math.max(1, (int) Math.round(shape.height() * times * shown)),
                toString());
    }

    /// Order by shape, then by bytes, so that equal pictures stand together.
    @Override
    public int compareTo(Pixels other) {
        if (!shape.equals(other.shape)) return shape.toString().compareTo(other.shape.toString());
        return Arrays.compareUnsigned(
                bytes, from, from + shape.bytes(), other.bytes, other.from, other.from + shape.bytes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pixels picture && compareTo(picture) == 0;
    }

    @Override
    public int hashCode() {
        var hash = shape.hashCode();
        for (var at = from; at < from + shape.bytes(); at++) hash = 31 * hash + bytes[at];
        return hash;
    }

    @Override
    public String toString() {
        return "[" + shape + "]";
    }
}
