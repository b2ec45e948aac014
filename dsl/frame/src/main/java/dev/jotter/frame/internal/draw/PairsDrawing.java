package dev.jotter.frame.internal.draw;

import java.awt.geom.Rectangle2D;
import java.util.List;

/// Paint a square of panels, one column of data against another; titles and ticks stand at the left and below only.
///
/// @param panels by row, then by column
public record PairsDrawing(List<List<Panel>> panels, Legend legend) implements Drawing {
    private static final double LEFT = 76;
    private static final double BOTTOM = 50;
    private static final double MARGIN = 16;
    private static final double TITLE = 26;
    private static final double GAP = 10;

    @Override
    public int width() {
        return (int) Math.ceil(LEFT + panels.size() * (cell() + GAP) + MARGIN + legend.width());
    }

    @Override
    public int height() {
        return (int) Math.ceil(TITLE + MARGIN + panels.size() * (cell() + GAP) + BOTTOM);
    }

    private double cell() {
        return Math.clamp(620.0 / Math.max(1, panels.size()), 96, 240);
    }

    @Override
    public void paint(Canvas canvas, String title) {
        Look.title(canvas, title, width());
        for (var row = 0; row < panels.size(); row++) {
            for (var column = 0; column < panels.size(); column++) {
                var area = new Rectangle2D.Double(
                        LEFT + column * (cell() + GAP), TITLE + MARGIN + row * (cell() + GAP), cell(), cell());
                var last = row == panels.size() - 1;
                var panel = panels.get(row).get(column);
                panel.paint(canvas, area, column == 0, last);
                if (column == 0) Look.LABEL.upwards(canvas, Look.LABEL.fit(panel.y(), cell()), 22, area.getCenterY());
                if (!last) continue;
                Look.LABEL.centred(canvas, Look.LABEL.fit(panel.x(), cell()), area.getCenterX(), area.getMaxY() + 40);
            }
        }
        legend.paint(canvas, LEFT + panels.size() * (cell() + GAP) + MARGIN, TITLE + MARGIN);
    }
}
