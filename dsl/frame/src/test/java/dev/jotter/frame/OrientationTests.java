package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A camera notes how it was held; the picture that it means is three blocks wide and two high, each of a grey of its
/// own.
class OrientationTests {
    private static final int[][] UPRIGHT = {{10, 60, 110}, {160, 210, 250}};
    private static final int BLOCK = 16;

    @TempDir
    Path folder;

    /// Give the block that is stored in a row and a column, by the words of the Exif standard about rows and columns.
    private static int stored(int orientation, int row, int column) {
        return switch (orientation) {
            case 1 -> UPRIGHT[row][column];
            case 2 -> UPRIGHT[row][2 - column];
            case 3 -> UPRIGHT[1 - row][2 - column];
            case 4 -> UPRIGHT[1 - row][column];
            // From 5 on the first stored row is a column: the left one, or the right one.
            case 5 -> UPRIGHT[column][row];
            case 6 -> UPRIGHT[column][2 - row];
            case 7 -> UPRIGHT[1 - column][2 - row];
            case 8 -> UPRIGHT[1 - column][row];
            default -> throw new IllegalArgumentException();
        };
    }

    private static byte[] jpeg(int orientation) throws IOException {
        var rows = orientation < 5 ? 2 : 3;
        var image = new BufferedImage((5 - rows) * BLOCK, rows * BLOCK, BufferedImage.TYPE_BYTE_GRAY);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                image.getRaster().setSample(x, y, 0, stored(orientation, y / BLOCK, x / BLOCK));
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    /// Write the note behind the start of a JPEG file, or behind its first segment, with an entry before it.
    private static byte[] noted(byte[] jpeg, int number, ByteOrder order, boolean first) {
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        exif.order(order).putShort((short) 42).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x0100)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 48)
                .putShort((short) 0);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) number)
                .putShort((short) 0);
        var at = first ? 2 : 4 + ByteBuffer.wrap(jpeg).getShort(4);
        return ByteBuffer.allocate(jpeg.length + 4 + exif.capacity())
                .put(jpeg, 0, at)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + exif.capacity()))
                .put(exif.array())
                .put(jpeg, at, jpeg.length - at)
                .array();
    }

    static Stream<Arguments> turnsAPictureAsTheCameraWasHeld() {
        return Stream.of(1, 2, 3, 4, 5, 6, 7, 8)
                .flatMap(number -> Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)
                        .flatMap(order -> Stream.of(true, false).map(first -> Arguments.of(number, order, first))));
    }

    @ParameterizedTest
    @MethodSource
    void turnsAPictureAsTheCameraWasHeld(int number, ByteOrder order, boolean first) throws IOException {
        assertUpright(noted(jpeg(number), number, order, first));
    }

    /// Pictures are made smaller before they are turned.
    @Test
    void stretchesThePictureThatStandsUpright() throws IOException {
        Files.write(folder.resolve("x.jpg"), noted(jpeg(6), 6, ByteOrder.BIG_ENDIAN, true));

        var image = (Pixels) TestFrame.of(Images.read(folder.toString(), PictureOption.size(24, 16)))
                .row(0)
                .get("image");

        assertThat(List.of(image.shape().width(), image.shape().height())).containsExactly(24, 16);
        assertThat(image.at(3, 3, 0)).isCloseTo(UPRIGHT[0][0], within(4));
        assertThat(image.at(20, 3, 0)).isCloseTo(UPRIGHT[0][2], within(4));
        assertThat(image.at(3, 12, 0)).isCloseTo(UPRIGHT[1][0], within(4));
    }

    @Test
    void takesAPictureAsItIsWhenTheNoteIsNone() throws IOException {
        assertUpright(jpeg(1));
        assertUpright(noted(jpeg(1), 0, ByteOrder.BIG_ENDIAN, true));
        assertUpright(noted(jpeg(1), 9, ByteOrder.LITTLE_ENDIAN, true));
        var broken = noted(jpeg(1), 6, ByteOrder.BIG_ENDIAN, true);
        // The list of entries is said to begin far behind the end.
        broken[17] = 0x70;
        assertUpright(broken);
    }

    private void assertUpright(byte[] jpeg) throws IOException {
        Files.write(folder.resolve("x.jpg"), jpeg);

        var loaded = Images.read(folder.toString());

        assertThat(loaded.rejects()).isEmpty();
        var image = (Pixels) TestFrame.of(loaded).row(0).get("image");
        assertThat(List.of(image.shape().width(), image.shape().height())).containsExactly(3 * BLOCK, 2 * BLOCK);
        for (var row = 0; row < 2; row++) {
            for (var column = 0; column < 3; column++) {
                for (var corner : new int[] {1, BLOCK - 2}) {
                    assertThat(image.at(column * BLOCK + corner, row * BLOCK + corner, 0))
                            .as("block %d, %d", row, column)
                            .isCloseTo(UPRIGHT[row][column], within(4));
                }
            }
        }
    }
}
