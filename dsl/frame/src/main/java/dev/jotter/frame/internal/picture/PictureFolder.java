package dev.jotter.frame.internal.picture;

import dev.jotter.display.JotterException;
import dev.jotter.display.ProgressLine;
import dev.jotter.frame.Loaded;
import dev.jotter.frame.PictureShape;
import dev.jotter.frame.Pixels;
import dev.jotter.frame.Reject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// Read the pictures of a folder into one column.
///
/// @param folder where they lie
/// @param size how large each shall be, `null` to leave it as it is
/// @param channels 1 for grey, 3 for colours, 0 for grey only if all are
public record PictureFolder(Folder folder, @Nullable PictureShape size, int channels) {
    /// From this many pictures on it takes long enough for a line that says how far it has come.
    private static final int MANY = 500;

    /// So many bytes lie in one array at most.
    private static final int BLOCK = 1 << 30;

    /// A file and how large its picture is.
    private record Seen(Folder.Labelled file, PictureShape shape) {}

    /// Look at all files, then read those that hold a picture.
    public Loaded load() {
        var rejects = new ArrayList<Reject>();
        var seen = new ArrayList<Seen>();
        for (var file : folder.files()) {
            stopIfAsked();
            try {
                seen.add(new Seen(file, PictureFile.look(file.path())));
            } catch (PictureFile.Broken e) {
                rejects.add(reject(file, e));
            }
        }
        if (seen.isEmpty()) throw noPictures(rejects);
        var shape = shape(seen);
        refuseTooMuch(seen.size(), shape);
        return new Loaded(table(seen, shape, rejects), rejects);
    }

    private Table table(List<Seen> seen, PictureShape shape, List<Reject> rejects) {
        var pictures = new ArrayList<Pixels>();
        var labels = StringColumn.create("label");
        var progress = seen.size() < MANY
                ? Optional.<ProgressLine>empty()
                : Optional.of(ProgressLine.open("reading pictures", seen.size()));
        var block = new byte[0];
        var at = 0;
        for (var one : seen) {
            stopIfAsked();
            try {
                var pixels = PictureFile.read(one.file.path(), shape);
                if (at == block.length) {
                    block = new byte
                            [Math.min(seen.size() - pictures.size(), Math.max(1, BLOCK / shape.bytes()))
                                    * shape.bytes()];
                    at = 0;
                }
                System.arraycopy(pixels, 0, block, at, pixels.length);
                pictures.add(Pixels.of(block, at, shape));
                at += pixels.length;
                var label = one.file.label();
                if (label == null) labels.appendMissing();
                else labels.append(label);
            } catch (PictureFile.Broken e) {
                rejects.add(reject(one.file, e));
            }
            var done = pictures.size();
            progress.ifPresent(line -> line.update(done, ""));
        }
        progress.ifPresent(line -> line.finish(String.format(Locale.ROOT, "%,d pictures", pictures.size())));
        if (pictures.isEmpty()) throw noPictures(rejects);
        var images = PictureColumn.of("image", pictures);
        return folder.labelled() ? Table.create(images, labels) : Table.create(images);
    }

    private static Reject reject(Folder.Labelled file, PictureFile.Broken why) {
        return new Reject(0, "image", String.valueOf(why.getMessage()), file.name());
    }

    private static void stopIfAsked() {
        if (Thread.currentThread().isInterrupted()) throw new CancellationException("The work was stopped.");
    }

    private PictureShape shape(List<Seen> seen) {
        var colours = channels == 0 && seen.stream().anyMatch(one -> one.shape.coloured()) ? 3 : Math.max(1, channels);
        if (size != null) return new PictureShape(size.width(), size.height(), colours);
        var first = seen.getFirst();
        for (var one : seen) {
            if (one.shape.width() != first.shape.width() || one.shape.height() != first.shape.height()) {
                throw differ(first, one);
            }
        }
        return new PictureShape(first.shape.width(), first.shape.height(), colours);
    }

    private JotterException differ(Seen one, Seen other) {
        return new JotterException(
                "The pictures in " + folder.root() + " differ in size.",
                "Expected all to be as large as " + one.file.name() + ", which has " + pixels(one.shape) + ", found "
                        + pixels(other.shape) + " in " + other.file.name() + ".",
                "Make them alike: images(\"" + folder.root() + "\", size(64, 64)).");
    }

    private static String pixels(PictureShape shape) {
        return shape.width() + " x " + shape.height() + " pixels";
    }

    private void refuseTooMuch(int count, PictureShape shape) {
        var each = (long) shape.width() * shape.height() * shape.channels();
        var bytes = Math.multiplyExact(each, (long) count);
        var room = Runtime.getRuntime().maxMemory() * 3 / 4;
        if (bytes <= room && each <= BLOCK) return;
        throw new JotterException(
                "The pictures in " + folder.root() + " do not fit into memory.",
                "Expected at most " + megabytes(Math.min(room, BLOCK)) + ", found " + megabytes(bytes) + " at "
                        + pixels(shape) + " each.",
                "Make them smaller: images(\"" + folder.root() + "\", size(64, 64)), or grey: grey().");
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", bytes >> 20);
    }

    private JotterException noPictures(List<Reject> rejects) {
        var first = rejects.getFirst();
        return new JotterException(
                "The folder " + folder.root() + " holds no picture that can be read.",
                "Of " + rejects.size() + (rejects.size() == 1 ? " file" : " files") + " the first is " + first.text()
                        + ": " + first.reason() + ".",
                "Give a folder of .png or .jpg files, in sub-folders named by their labels.");
    }
}
