package dev.jotter.frame.internal.draw;

import java.awt.geom.Rectangle2D;

/// Paint one panel with its legend at the right; without a mark, say that there is nothing to see.
///
/// @param size the width and height in CSS pixels
public record Figure(Panel panel, Legend legend, Size size) implements Drawing {
    private static final double MARGIN = 16;
    private static final double TITLE = 26;

    @Override
    public int width() {
        return size.width();
    }

    @Override
    public int height() {
        return Math.max(size.height(), (int) Math.ceil(legend.height() + 2 * MARGIN + TITLE));
    }

    @Override
    public void paint(Canvas canvas, String title) {
        Look.title(canvas, title, width());
        var top = MARGIN + (title.isEmpty() ? 0 : TITLE);
        var right = width() - MARGIN - legend.width();
        panel.paint(canvas, new Rectangle2D.Double(MARGIN, top, right - MARGIN, height() - MARGIN - top));
        legend.paint(canvas, right + MARGIN, top);
        if (panel.marks().isEmpty()) Look.LABEL.centred(canvas, "nothing to draw", right / 2 + 20, height() / 2.0 - 20);
    }
}
