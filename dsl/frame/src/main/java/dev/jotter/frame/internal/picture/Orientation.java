package dev.jotter.frame.internal.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Say how a camera was held: what is to be done with the stored picture so that it stands upright (Exif 2.3, tag 274).
/// The names say where the first stored row is upright, and where the first column is.
enum Orientation {
    TOP_LEFT(false, false, false),
    TOP_RIGHT(false, true, false),
    BOTTOM_RIGHT(false, true, true),
    BOTTOM_LEFT(false, false, true),
    LEFT_TOP(true, false, false),
    RIGHT_TOP(true, true, false),
    RIGHT_BOTTOM(true, true, true),
    LEFT_BOTTOM(true, false, true);

    private static final int START = 0xFFD8;
    private static final int FIRST_MARKER = 0xFF00;
    private static final int EXIF = 0xFFE1;
    private static final int PIXELS = 0xFFDA;
    private static final byte[] HEADER = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 274;
    private static final int TIFF = 42;
    private static final int ENTRY = 12;

    private final boolean swaps;
    private final boolean flipsAcross;
    private final boolean flipsDown;

    /// @param swaps whether rows become columns, before anything is flipped
    /// @param flipsAcross whether left becomes right
    /// @param flipsDown whether top becomes bottom
    Orientation(boolean swaps, boolean flipsAcross, boolean flipsDown) {
        this.swaps = swaps;
        this.flipsAcross = flipsAcross;
        this.flipsDown = flipsDown;
    }

    /// Tell whether the width upright is the height as stored.
    boolean swaps() {
        return swaps;
    }

    /// Read a JPEG file's note. A file that has none, or a broken one, is taken as it is stored.
    static Orientation of(Path file) throws IOException {
        try (var bytes = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (bytes.readUnsignedShort() != START) return TOP_LEFT;
            for (var marker = bytes.readUnsignedShort();
                    marker > FIRST_MARKER && marker != PIXELS;
                    marker = bytes.readUnsignedShort()) {
                var segment = bytes.readNBytes(bytes.readUnsignedShort() - 2);
                if (marker == EXIF && startsWithHeader(segment)) return of(segment);
            }
        } catch (EOFException | IllegalArgumentException e) {
            return TOP_LEFT;
        }
        return TOP_LEFT;
    }

    private static boolean startsWithHeader(byte[] segment) {
        return segment.length > HEADER.length
                && ByteBuffer.wrap(segment, 0, HEADER.length).equals(ByteBuffer.wrap(HEADER));
    }

    private static Orientation of(byte[] segment) {
        try {
            var tiff = ByteBuffer.wrap(segment, HEADER.length, segment.length - HEADER.length)
                    .slice();
            tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            if (tiff.getShort() != TIFF) return TOP_LEFT;
            tiff.position(tiff.getInt());
            for (var left = tiff.getShort(); left > 0; left--) {
                var entry = tiff.slice(tiff.position(), ENTRY).order(tiff.order());
                if (Short.toUnsignedInt(entry.getShort()) == TAG) return of(entry.getShort(8));
                tiff.position(tiff.position() + ENTRY);
            }
            return TOP_LEFT;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return TOP_LEFT;
        }
    }

    private static Orientation of(int number) {
        return number < 1 || number > values().length ? TOP_LEFT : values()[number - 1];
    }

    /// Bring pixels upright.
    ///
    /// @param width how wide the picture is upright
    /// @param height how high it is upright
    byte[] upright(byte[] stored, int width, int height, int channels) {
        if (this == TOP_LEFT) return stored;
        var turned = new byte[stored.length];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var across = flipsAcross ? width - 1 - x : x;
                var down = flipsDown ? height - 1 - y : y;
                var from = swaps ? across * height + down : down * width + across;
                System.arraycopy(stored, from * channels, turned, (y * width + x) * channels, channels);
            }
        }
        return turned;
    }
}
