package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.draw.PicturesDrawing;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Objects;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Show the pictures of a table side by side.
final class Gallery {
    private static final String LABEL = "label";

    /// More pictures than this are too many to look at, and too much for a page.
    private static final int MOST = 400;

    /// Smaller pictures are shown larger by a whole number, so that their pixels stay squares.
    private static final int SMALLEST = 56;

    private static final int LARGEST = 160;

    private Gallery() {}

    static Chart of(Table table, int n) {
        var column = pictures(table);
        var images = new ArrayList<BufferedImage>();
        var labels = new ArrayList<String>();
        var width = SMALLEST;
        var height = SMALLEST;
        for (var row = 0; row < Math.min(Math.clamp(n, 0, MOST), table.rowCount()); row++) {
            if (!(Cells.value(column, row) instanceof Pixels picture)) continue;
            var scale = scale(picture.shape());
            width = Math.max(1, (int) Math.round(picture.shape().width() * scale));
            height = Math.max(1, (int) Math.round(picture.shape().height() * scale));
            images.add((scale < 1 ? picture.resized(2 * width, 2 * height) : picture).image());
            labels.add(label(table, row));
        }
        var text = FrameView.count(images.size(), "picture") + " of column " + column.name()
                + (images.size() < table.rowCount() ? " of " + FrameView.count(table.rowCount(), "row") : "");
        return Chart.of(new PicturesDrawing(images, labels, width, height), text);
    }

    private static double scale(PictureShape shape) {
        var side = Math.max(shape.width(), shape.height());
        return side < SMALLEST ? Math.ceilDiv(SMALLEST, side) : Math.min(1, (double) LARGEST / side);
    }

    private static String label(Table table, int row) {
        if (!table.columnNames().contains(LABEL)) return "";
        return Objects.requireNonNullElse(Cells.text(Cells.column(table, LABEL), row), "");
    }

    private static Column<?> pictures(Table table) {
        for (var column : table.columns()) if (Cells.kind(column) == Kind.PICTURE) return column;
        throw new JotterException(
                "The frame has no pictures to show.",
                "Expected a column of pictures, found: " + String.join(", ", table.columnNames()) + ".",
                "Type head(10) to see its first rows, or plot(...) to draw its columns.");
    }
}
