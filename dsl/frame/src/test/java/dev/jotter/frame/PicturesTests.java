package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTests {
    @TempDir
    private Path folder;

    @Test
    void readsPicturesAndLabelsInIdxForm() throws IOException {
        var frame = idx(
                gz("i.gz", 0x803, new int[] {3, 2, 2}, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 255),
                gz("l.gz", 0x801, new int[] {3}, 7, 0, 200));

        assertThat(frame.columns()).containsExactly("image", "label");
        assertThat(frame.texts("label")).containsExactly("7", "0", "200");
        assertThat(pixels(frame, 2)).containsExactly(9, 10, 11, 255);
    }

    @Test
    void readsIdxThatIsNotPackedAndIdxInColours() throws IOException {
        var images = plain("i", 0x804, new int[] {1, 1, 2, 3}, 1, 2, 3, 4, 5, 6);
        var frame = idx(images, plain("l", 0x801, new int[] {1}, 7));

        assertThat(frame.texts("image")).containsExactly("[2x1 colour]");
    }

    @Test
    void refusesIdxThatIsBroken() throws IOException {
        var images = gz("i.gz", 0x803, new int[] {2, 1, 2}, 1, 2, 3, 4);
        var labels = gz("l.gz", 0x801, new int[] {2}, 7, 0);
        var whole = Files.readAllBytes(images);

        assertThatThrownBy(() -> idx(images, gz("l3.gz", 0x801, new int[] {3}, 7, 0, 1)))
                .hasMessage("""
                        The files %s and %s do not belong together.
                        Expected as many labels as pictures, found 2 pictures and 3 labels.
                        Give the two files of one set, such as train-images-idx3-ubyte.gz and train-labels-idx1-ubyte.gz.""".formatted(images, folder.resolve("l3.gz")));
        assertThatThrownBy(() -> idx(labels, images)).hasMessage("""
                        The file %s holds no pictures in IDX form.
                        Expected it to begin with the number 2051, found 2049.
                        The two files may have changed places: type idx(images, labels).""".formatted(labels));
        var cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length - 12));
        assertThatThrownBy(() -> idx(cut, labels)).hasMessage("""
                        The file %s is cut off.
                        Expected pictures in IDX form, found its end too early.
                        Download it again.""".formatted(cut));
        var few = plain("few", 0x803, new int[] {2, 1, 2}, 1, 2, 3);
        assertThatThrownBy(() -> idx(few, labels)).hasMessage("""
                        The file %s is cut off.
                        Expected 4 bytes of pictures, found 3.
                        Download it again.""".formatted(few));
        var more = plain("more", 0x803, new int[] {2, 1, 2}, 1, 2, 3, 4, 5);
        assertThatThrownBy(() -> idx(more, labels)).hasMessageContaining("goes on behind its end.");
        var huge = gz("huge.gz", 0x803, new int[] {60000, 2800, 2800}, 1);
        assertThatThrownBy(() -> idx(huge, labels)).hasMessageContaining("found the dimensions [60000, 2800, 2800].");
        var minus = gz("minus.gz", 0x803, new int[] {-1, 2, 2}, 1);
        assertThatThrownBy(() -> idx(minus, labels)).hasMessageContaining("found the dimensions [-1, 2, 2].");
        var text = Files.writeString(folder.resolve("text"), "<html>no</html>");
        assertThatThrownBy(() -> idx(text, labels)).hasMessageContaining("Check that it is the right file");
        var empty = Files.write(folder.resolve("empty"), new byte[0]);
        assertThatThrownBy(() -> idx(empty, labels))
                .hasMessageContaining("Expected a file in IDX form, found nothing.");
        assertThatThrownBy(() -> idx(folder.resolve("none"), labels)).hasMessageContaining("found no file.");
        assertThatThrownBy(() -> idx(folder, labels)).hasMessageContaining("cannot be read.");
    }

    @Test
    void readsAFolderInTheOrderOfItsPaths() throws IOException {
        png("b/2.png", grey(2, 1, 200));
        png("a/1.png", grey(2, 1, 10));
        png("b/deep/3.png", grey(2, 1, 30));
        Files.writeString(folder.resolve("a/.DS_Store"), "no");
        var frame = images();

        assertThat(frame.texts("label")).containsExactly("a", "b", "b");
        assertThat(frame.texts("image")).containsExactly("[2x1]", "[2x1]", "[2x1]");
        assertThat(pixels(frame, 1)).containsExactly(200, 200);
        assertThat(frame.left).isEmpty();
    }

    @Test
    void needsNoSubFolders() throws IOException {
        png("1.png", grey(2, 1, 10));

        assertThat(images().columns()).containsExactly("image");
        png("a/2.png", grey(2, 1, 10));
        assertThat(images().texts("label")).containsExactly(null, "a");
    }

    @Test
    void readsColoursAsSoonAsOnePictureHasThem() throws IOException {
        png("1.png", grey(1, 1, 10));
        png("2.png", filled(1, 1, BufferedImage.TYPE_INT_RGB, new Color(255, 0, 128)));

        assertThat(pixels(images(), 0)).containsExactly(10, 10, 10);
        assertThat(pixels(images(), 1)).containsExactly(255, 0, 128);
        assertThat(pixels(images(PictureOption.grey()), 1)).containsExactly((299 * 255 + 114 * 128 + 500) / 1000);
        assertThat(pixels(images(PictureOption.grey()), 0)).containsExactly(10);
    }

    @Test
    void putsWhatIsTransparentOnWhite() throws IOException {
        png("1.png", filled(1, 1, BufferedImage.TYPE_INT_ARGB, new Color(255, 0, 0, 0)));

        assertThat(pixels(images(), 0)).containsExactly(255, 255, 255);
        assertThat(pixels(images(PictureOption.grey()), 0)).containsExactly(255);
    }

    /// Pillow converts it to (241, 53, 222).
    @Test
    void readsTheInksOfAPrinter() throws IOException {
        Files.write(folder.resolve("1.jpg"), Base64.getDecoder().decode(CMYK));
        var frame = images(PictureOption.size(1, 1));

        assertNear((Pixels) java.util.Objects.requireNonNull(frame.row(0).get("image")), 241, 53, 222);
    }

    @Test
    void readsGreyOfSixteenBitsAndOfOneBit() throws IOException {
        var deep = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
        deep.getRaster().setSample(0, 0, 0, 0xAB12);
        png("1.png", deep);
        var bit = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_BINARY);
        bit.setRGB(0, 0, 0xFFFFFF);
        png("2.png", bit);

        assertThat(pixels(images(), 0)).containsExactly(0xAB);
        assertThat(pixels(images(), 1)).containsExactly(255);
    }

    @Test
    void makesPicturesOfDifferentSizesAlike() throws IOException {
        png("1.png", grey(4, 2, 100));
        png("2.png", grey(30, 50, 7));

        assertThatThrownBy(this::images).hasMessage("""
                        The pictures in %s differ in size.
                        Expected all to be as large as 1.png, which has 4 x 2 pixels, found 30 x 50 pixels in 2.png.
                        Make them alike: images("%s", size(64, 64)).""".formatted(folder, folder));
        var frame = images(PictureOption.size(2, 2));
        assertThat(pixels(frame, 0)).containsExactly(100, 100, 100, 100);
        assertThat(pixels(frame, 1)).containsExactly(7, 7, 7, 7);
    }

    /// Pillow 9.4 gives these numbers for the same picture by `resize(…, BILINEAR)`.
    @Test
    void scalesAsPillowDoes() {
        var ramp = new byte[49];
        for (var at = 0; at < 49; at++) ramp[at] = (byte) (at * at % 251);
        var picture = Pixels.of(ramp, 0, new PictureShape(7, 7, 1));

        assertNear(picture.resized(3, 3), 63, 58, 98, 141, 94, 140, 98, 111, 110);
        assertNear(
                picture.resized(9, 2),
                98,
                114,
                86,
                47,
                68,
                77,
                97,
                122,
                144,
                121,
                112,
                110,
                118,
                129,
                73,
                97,
                135,
                149);
    }

    @Test
    void leavesOutWhatIsNoPictureAndSaysWhy() throws IOException {
        png("a/1.png", noise(40));
        var whole = Files.readAllBytes(folder.resolve("a/1.png"));
        Files.write(folder.resolve("a/2.png"), Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(folder.resolve("a/3.jpg"), "I am a text.");
        Files.write(folder.resolve("a/4.png"), new byte[0]);
        ImageIO.write(noise(40), "gif", folder.resolve("a/5.gif").toFile());
        ImageIO.write(noise(40), "jpeg", folder.resolve("a/6.jpg").toFile());
        var jpeg = Files.readAllBytes(folder.resolve("a/6.jpg"));
        Files.write(folder.resolve("a/7.jpg"), Arrays.copyOf(jpeg, jpeg.length / 2));
        var frame = images();

        assertThat(frame.rowCount()).isEqualTo(2);
        assertThat(frame.left)
                .extracting(Reject::text)
                .containsExactlyInAnyOrder("a/2.png", "a/3.jpg", "a/4.png", "a/5.gif", "a/7.jpg");
        assertThat(frame.left)
                .extracting(Reject::reason)
                .contains(
                        "expected a PNG or JPEG picture, found another kind of file",
                        "expected a PNG or JPEG picture, found an empty file",
                        "expected a PNG or JPEG picture, found gif");
        assertThat(frame.toString()).contains("; 5 files left out, first a/3.jpg: expected a PNG or JPEG picture");
        assertThat(frame.left)
                .extracting(Reject::reason)
                .filteredOn(reason -> reason.contains("one that is broken: "))
                .hasSize(2);
    }

    @Test
    void refusesAFolderWithoutPictures() throws IOException {
        assertThatThrownBy(this::images).hasMessage("""
                        The folder %s is empty.
                        Expected pictures in it or in its sub-folders, found no file.
                        Check the path, or unpack the data first.""".formatted(folder));
        var file = Files.writeString(folder.resolve("a.txt"), "text");
        assertThatThrownBy(this::images).hasMessage("""
                        The folder %s holds no picture that can be read.
                        Of 1 file the first is a.txt: expected a PNG or JPEG picture, found another kind of file.
                        Give a folder of .png or .jpg files, in sub-folders named by their labels.""".formatted(folder));
        assertThatThrownBy(() -> Images.read(file.toString()))
                .hasMessageContaining("found a file.\nGive the folder in which it lies: images(\"" + folder + "\").");
        assertThatThrownBy(() -> Images.read("nowhere"))
                .hasMessageContaining("found nothing.\nCheck the path; it starts from ");
        assertThatThrownBy(() -> PictureOption.size(0, 3))
                .hasMessageContaining("Pictures cannot be 0 x 3 pixels large.");
    }

    @Test
    void readsAVeryWidePictureInALittleMemory() throws IOException {
        ImageIO.write(
                filled(20_000, 300, BufferedImage.TYPE_INT_RGB, Color.RED),
                "jpeg",
                folder.resolve("wide.jpg").toFile());

        assertThat(pixels(images(PictureOption.size(2, 1)), 0)).containsExactly(254, 0, 0, 254, 0, 0);
    }

    @Test
    void keepsPicturesInOneArray() throws IOException {
        var count = 2000;
        var bytes = new byte[count * 784];
        var frame = idx(
                gz("i.gz", 0x803, new int[] {count, 28, 28}, bytes),
                gz("l.gz", 0x801, new int[] {count}, new byte[count]));
        var arrays = new java.util.HashSet<Object>();
        for (var row : frame)
            arrays.add(org.assertj.core.util.introspection.FieldSupport.extraction()
                    .fieldValue("bytes", byte[].class, row.get("image")));

        assertThat(arrays).hasSize(1);
    }

    @Test
    void showsPicturesWithTheirLabels() throws IOException {
        for (var at = 0; at < 30; at++) png("label " + at % 3 + "/" + at + ".png", grey(28, 28, at * 8));
        var chart = images().show(25);
        var image = ImageIO.read(new ByteArrayInputStream(chart.png()));

        assertThat(chart).hasToString("[chart] 25 pictures of column image of 30 rows");
        assertThat(image.getWidth()).isLessThanOrEqualTo(1440).isGreaterThan(1000);
        assertThat(image.getRGB(24 + 56, 44 + 56)).isEqualTo(0xFF000000);
        assertThat(new ByteArrayInputStream(images().rows(0).show(5).png())).isNotEmpty();
        assertThat(images().head(0).show(5).png()).isNotEmpty();
        assertThatThrownBy(() -> images().select("label").show(5)).hasMessage("""
                        The frame has no pictures to show.
                        Expected a column of pictures, found: label.
                        Type head(10) to see its first rows, or plot(...) to draw its columns.""");
    }

    /// A JPEG of 40 x 40 pixels in the inks of a printer, written by Pillow.
    private static final String CMYK =
            "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkHNbXYW1hpCeo6utq2eAvMm6pseZqKuk/8AAFAgAKAAoBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwDo6ya3a6Siiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiv/9k=";

    private TestFrame images(PictureOption... options) {
        var loaded = Images.read(folder.toString(), options);
        return new TestFrame(loaded.table(), loaded.rejects());
    }

    private static TestFrame idx(Path images, Path labels) {
        var loaded = Idx.read(images.toString(), labels.toString());
        return new TestFrame(loaded.table(), loaded.rejects());
    }

    private static int[] pixels(TestFrame frame, int row) {
        return unsigned(
                ((Pixels) java.util.Objects.requireNonNull(frame.row(row).get("image"))).bytes());
    }

    /// Pillow rounds between its two passes.
    private static void assertNear(Pixels picture, int... expected) {
        var found = unsigned(picture.bytes());
        assertThat(found).hasSameSizeAs(expected);
        for (var at = 0; at < found.length; at++) assertThat(found[at]).isBetween(expected[at] - 1, expected[at] + 1);
    }

    private static int[] unsigned(byte[] bytes) {
        var values = new int[bytes.length];
        for (var at = 0; at < bytes.length; at++) values[at] = bytes[at] & 0xFF;
        return values;
    }

    private void png(String name, BufferedImage image) throws IOException {
        var path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        ImageIO.write(image, "png", path.toFile());
    }

    private static BufferedImage grey(int width, int height, int value) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (var x = 0; x < width; x++)
            for (var y = 0; y < height; y++) image.getRaster().setSample(x, y, 0, value);
        return image;
    }

    private static BufferedImage filled(int width, int height, int type, Color color) {
        var image = new BufferedImage(width, height, type);
        for (var x = 0; x < width; x++) for (var y = 0; y < height; y++) image.setRGB(x, y, color.getRGB());
        return image;
    }

    private static BufferedImage noise(int side) {
        var random = new java.util.Random(1);
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < side; x++) for (var y = 0; y < side; y++) image.setRGB(x, y, random.nextInt(1 << 24));
        return image;
    }

    private Path plain(String name, int magic, int[] dimensions, int... values) throws IOException {
        return Files.write(folder.resolve(name), file(magic, dimensions, bytes(values)));
    }

    private Path gz(String name, int magic, int[] dimensions, int... values) throws IOException {
        return gz(name, magic, dimensions, bytes(values));
    }

    private Path gz(String name, int magic, int[] dimensions, byte[] values) throws IOException {
        var path = folder.resolve(name);
        try (var out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write(file(magic, dimensions, values));
        }
        return path;
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var at = 0; at < values.length; at++) bytes[at] = (byte) values[at];
        return bytes;
    }

    private static byte[] file(int magic, int[] dimensions, byte[] values) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(magic);
            for (var dimension : dimensions) out.writeInt(dimension);
            out.write(values);
        }
        return bytes.toByteArray();
    }
}
