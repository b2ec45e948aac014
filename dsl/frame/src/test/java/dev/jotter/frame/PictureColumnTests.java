package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.frame.internal.picture.PictureColumn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class PictureColumnTests {
    private static final PictureShape SHAPE = new PictureShape(2, 1, 1);
    private static final byte[] BYTES = {1, 2, 3, 4, (byte) 255, 0};

    private final TestFrame frame = new TestFrame(
            Table.create(PictureColumn.of("image", BYTES, SHAPE), StringColumn.create("label", "a", "b", "a")),
            List.of());

    @Test
    void givesEachCellAsAWindowOntoTheSharedBytes() {
        assertThat(frame.kind("image")).isEqualTo(Kind.PICTURE);
        assertThat(frame.texts("image")).containsExactly("[2x1]", "[2x1]", "[2x1]");
        assertThat(pixels(frame, 2).bytes()).containsExactly(255, 0);
        assertThat(pixels(frame, 2).at(0, 0, 0)).isEqualTo(255);
        assertThat(frame.schema().toString()).contains("image   picture");
    }

    @Test
    void movesRowsWithTheirPictures() {
        assertThat(bytes(frame.rows(2, 0, 2))).containsExactly(255, 0, 1, 2, 255, 0);
        assertThat(bytes(frame.sort("-label"))).containsExactly(3, 4, 1, 2, 255, 0);
        assertThat(bytes(frame.where(row -> row.text("label").equals("b")))).containsExactly(3, 4);
        assertThat(bytes(new TestFrame(frame.table(), List.of()))).isEqualTo(BYTES);
        assertThat(frame.rows(0, 1, 0).dropDuplicates("image").rowCount()).isEqualTo(2);
    }

    @Test
    void takesPicturesAndMissingOnesFromALambda() {
        var added = frame.add("other", row -> row.index() == 1 ? null : row.get("image"));

        assertThat(added.kind("other")).isEqualTo(Kind.PICTURE);
        assertThat(added.missing("other")).isOne();
        assertThat(added.row(0).get("other")).isEqualTo(frame.row(0).get("image"));
        assertThat(added.row(0).get("other")).isNotEqualTo(frame.row(2).get("image"));
    }

    @Test
    void holdsPicturesOfOneShapeOnly() {
        var column = PictureColumn.of("image", BYTES, SHAPE);
        var larger = Pixels.of(BYTES, 0, new PictureShape(2, 3, 1));

        assertThatThrownBy(() -> column.append(larger))
                .hasMessage("A column of pictures of 2x1 cannot hold one of 2x3");
    }

    @Test
    void drawsAPictureAsPngAsItIsAndEnlarged() throws IOException {
        var colour = Pixels.of(new byte[] {(byte) 255, 0, 0, 0, 0, (byte) 128}, 0, new PictureShape(1, 2, 3));
        var image = ImageIO.read(new ByteArrayInputStream(colour.png(3)));

        assertThat(image.getWidth()).isEqualTo(3);
        assertThat(image.getHeight()).isEqualTo(6);
        assertThat(image.getRGB(2, 2)).isEqualTo(0xFFFF0000);
        assertThat(image.getRGB(0, 3)).isEqualTo(0xFF000080);
        assertThat(colour).hasToString("[1x2 colour]");
        var grey = ImageIO.read(new ByteArrayInputStream(pixels(frame, 2).png()));
        assertThat(grey.getRaster().getSample(0, 0, 0)).isEqualTo(255);
        assertThat(grey.getRaster().getSample(1, 0, 0)).isZero();
    }

    @Test
    void keepsPicturesOutOfWhatHasNoPlaceForThem() {
        assertThatThrownBy(() -> frame.sql("from this")).hasMessage("""
                        The pictures of column "image" have no place in SQL.
                        Expected numbers, texts, truth values, dates or times, found picture.
                        Leave the column out first: without("image").""");
        assertThatThrownBy(() -> frame.save("x.csv")).hasMessageContaining("have no place in a file.");
        assertThatThrownBy(() -> frame.groupBy("image")).hasMessageContaining("have no place in groupBy.");
        assertThat(frame.groupBy("label").agg(Agg.count()).texts("count")).containsExactly("2", "1");
    }

    private static Pixels pixels(TestFrame frame, int row) {
        return (Pixels) frame.row(row).get("image");
    }

    private static byte[] bytes(TestFrame frame) {
        var all = new byte[frame.rowCount() * SHAPE.bytes()];
        for (var row : frame) ((Pixels) row.get("image")).copy(all, row.index() * SHAPE.bytes());
        return Arrays.copyOf(all, all.length);
    }
}
