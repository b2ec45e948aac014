package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.picture.IdxFile;
import dev.jotter.frame.internal.picture.PictureColumn;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/// Read pictures and their labels from two files in IDX form, as MNIST has them, plain or `.gz`.
public final class Idx {
    private Idx() {}

    /// Read the columns `image` and `label`.
    public static Loaded read(String images, String labels) {
        var pictures = IdxFile.read(images, "pictures", 3, 4);
        var numbers = IdxFile.read(labels, "labels", 1);
        if (pictures.count() != numbers.count()) {
            throw new JotterException(
                    "The files " + images + " and " + labels + " do not belong together.",
                    "Expected as many labels as pictures, found " + FrameView.count(pictures.count(), "picture")
                            + " and " + FrameView.count(numbers.count(), "label") + ".",
                    "Give the two files of one set, such as train-images-idx3-ubyte.gz and train-labels-idx1-ubyte.gz.");
        }
        var values = IntStream.range(0, numbers.count()).mapToLong(at -> numbers.bytes()[at] & 0xFF);
        return new Loaded(
                Table.create(
                        PictureColumn.of("image", pictures.bytes(), pictures.shape()),
                        LongColumn.create("label", values)),
                List.of());
    }
}
