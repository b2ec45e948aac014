package dev.jotter.frame.internal.picture;

import dev.jotter.display.JotterException;
import dev.jotter.frame.PictureShape;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Hold the bytes of an IDX file (LeCun, Cortes and Burges, the MNIST database): two zeros, the type of a value, the
/// number of dimensions, each dimension as 32 bits, the values.
public final class IdxFile {
    private static final int UNSIGNED_BYTES = 8;

    /// No gzip file holds more than this many times its own size.
    private static final long DENSEST = 1040;

    private final int[] dimensions;
    private final byte[] bytes;

    private IdxFile(int[] dimensions, byte[] bytes) {
        this.dimensions = dimensions;
        this.bytes = bytes;
    }

    /// Read a file of unsigned bytes with one of these numbers of dimensions.
    public static IdxFile read(String file, String what, int... expected) {
        var path = Path.of(file);
        try (var in = open(path)) {
            var magic = magic(in, file, what);
            var count = magic & 0xFF;
            if (magic >>> 8 != UNSIGNED_BYTES || Arrays.stream(expected).noneMatch(one -> one == count)) {
                throw wrong(file, what, expected[0], magic);
            }
            var dimensions = new int[count];
            for (var at = 0; at < count; at++) dimensions[at] = in.readInt();
            var size = size(path, file, what, dimensions);
            var bytes = in.readNBytes(size);
            if (bytes.length < size) throw cutOff(file, what, size, bytes.length, null);
            if (in.read() >= 0) throw tooLong(file, what, size);
            return new IdxFile(dimensions, bytes);
        } catch (EOFException | ZipException e) {
            throw cutOff(file, what, -1, -1, e);
        } catch (NoSuchFileException e) {
            throw new JotterException(
                    "The file " + file + " cannot be read.",
                    "Expected " + what + " in IDX form, found no file.",
                    "Check the path; it starts from " + Path.of("").toAbsolutePath() + ".",
                    e);
        } catch (IOException e) {
            throw new JotterException(
                    "The file " + file + " cannot be read.",
                    "Expected " + what + " in IDX form, found: " + e.getMessage() + ".",
                    "Check that it is a file and that it may be read.",
                    e);
        }
    }

    /// Give the values, one after the other: the array itself, since it is large and nobody else has it.
    public byte[] bytes() {
        return bytes;
    }

    /// Count the things.
    public int count() {
        return dimensions[0];
    }

    /// Say how large each picture is.
    public PictureShape shape() {
        return new PictureShape(dimensions[2], dimensions[1], dimensions.length == 4 ? dimensions[3] : 1);
    }

    private static DataInputStream open(Path path) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        in.mark(2);
        var zipped = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return new DataInputStream(zipped ? new GZIPInputStream(in, 1 << 16) : in);
    }

    private static int magic(DataInputStream in, String file, String what) throws IOException {
        var first = in.readNBytes(4);
        if (first.length == 4) {
            return (first[0] & 0xFF) << 24 | (first[1] & 0xFF) << 16 | (first[2] & 0xFF) << 8 | (first[3] & 0xFF);
        }
        throw new JotterException(
                "The file " + file + " holds no " + what + ".",
                "Expected a file in IDX form, found " + (first.length == 0 ? "nothing" : first.length + " bytes") + ".",
                "Download it again.");
    }

    /// Count the bytes before they are read: a broken file may name any number.
    private static int size(Path path, String file, String what, int... dimensions) throws IOException {
        var size = 1L;
        for (var at = 0; at < dimensions.length; at++) {
            if (dimensions[at] < (at == 0 ? 0 : 1)) throw impossible(file, what, dimensions);
            size = Math.min(size * dimensions[at], 1L << 40);
        }
        if (dimensions.length == 4 && dimensions[3] != 1 && dimensions[3] != 3)
            throw impossible(file, what, dimensions);
        if (size > Integer.MAX_VALUE - 16 || size > Files.size(path) * DENSEST)
            throw impossible(file, what, dimensions);
        return (int) size;
    }

    private static JotterException wrong(String file, String what, int dimensions, int magic) {
        var wanted = UNSIGNED_BYTES << 8 | dimensions;
        return new JotterException(
                "The file " + file + " holds no " + what + " in IDX form.",
                "Expected it to begin with the number " + wanted + ", found " + magic + ".",
                isOther(magic)
                        ? "The two files may have changed places: type idx(images, labels)."
                        : "Check that it is the right file and was downloaded whole.");
    }

    private static boolean isOther(int magic) {
        return magic == 0x801 || magic == 0x803;
    }

    private static JotterException impossible(String file, String what, int... dimensions) {
        return new JotterException(
                "The file " + file + " says that it holds more than it can.",
                "Expected " + what + " that fit its size, found the dimensions " + Arrays.toString(dimensions) + ".",
                "Download it again.");
    }

    private static JotterException cutOff(String file, String what, int size, int found, @Nullable Exception cause) {
        var said = size < 0
                ? "Expected " + what + " in IDX form, found its end too early."
                : String.format(Locale.ROOT, "Expected %,d bytes of %s, found %,d.", size, what, found);
        return new JotterException("The file " + file + " is cut off.", said, "Download it again.", cause);
    }

    private static JotterException tooLong(String file, String what, int size) {
        return new JotterException(
                "The file " + file + " goes on behind its end.",
                String.format(Locale.ROOT, "Expected %,d bytes of %s, found more.", size, what),
                "Download it again.");
    }
}
