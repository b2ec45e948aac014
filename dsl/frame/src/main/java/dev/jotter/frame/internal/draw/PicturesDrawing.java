package dev.jotter.frame.internal.draw;

import java.awt.image.BufferedImage;
import java.util.List;

/// Paint pictures in rows, each with its label below.
///
/// @param pictures the pictures, all of one size
/// @param labels what stands below each, an empty text where nothing does
/// @param cellWidth how wide each is shown, in CSS pixels
/// @param cellHeight how high each is shown
public record PicturesDrawing(List<BufferedImage> pictures, List<String> labels, int cellWidth, int cellHeight)
        implements Drawing {
    private static final int MARGIN = 12;
    private static final int GAP = 8;
    private static final int LINE = 16;
    private static final int TITLED = 44;
    private static final int WIDEST = 720;

    public PicturesDrawing {
        pictures = List.copyOf(pictures);
        labels = List.copyOf(labels);
    }

    private int labelHeight() {
        return labels.stream().allMatch(String::isEmpty) ? 0 : LINE;
    }

    private int across() {
        return Math.clamp((WIDEST - 2 * MARGIN + GAP) / (cellWidth + GAP), 1, Math.max(1, pictures.size()));
    }

    private int rows() {
        return Math.ceilDiv(pictures.size(), across());
    }

    @Override
    public int width() {
        return Math.max(120, 2 * MARGIN + across() * (cellWidth + GAP) - GAP);
    }

    @Override
    public int height() {
        return TITLED + rows() * (cellHeight + labelHeight() + GAP);
    }

    @Override
    public void paint(Canvas canvas, String title) {
        Look.title(canvas, title, width());
        var top = title.isEmpty() ? TITLED / 2 : TITLED - GAP;
        for (var at = 0; at < pictures.size(); at++) {
            var x = MARGIN + at % across() * (cellWidth + GAP);
            var y = top + at / across() * (cellHeight + labelHeight() + GAP);
            canvas.image(pictures.get(at), x, y, cellWidth, cellHeight);
            var label = Look.TICK.fit(labels.get(at), cellWidth + GAP - 2.0);
            Look.TICK.centred(canvas, label, x + cellWidth / 2.0, y + cellHeight + 12.0);
        }
    }
}
