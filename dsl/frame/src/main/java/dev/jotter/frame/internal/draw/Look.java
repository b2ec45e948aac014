package dev.jotter.frame.internal.draw;

import java.awt.Color;

/// The one look of every chart: a white ground, which reads on a dark page as on a light one, quiet axes, and colours
/// that people who confuse red and green can tell apart (Okabe and Ito, 2008, in the order that parts neighbours best
/// on white).
final class Look {
    static final Color GROUND = Color.WHITE;
    static final Color INK = new Color(0x22, 0x26, 0x2E);
    static final Color QUIET = new Color(0x5B, 0x64, 0x70);
    static final Color GRID = new Color(0xE6, 0xE9, 0xED);
    static final Color AXIS = new Color(0xB4, 0xBB, 0xC4);

    static final Pen TITLE = Pen.bold(14, INK);
    static final Pen LABEL = Pen.plain(12, INK);
    static final Pen TICK = Pen.plain(11, QUIET);

    private static final int[] PALETTE = {
        0x2678B2, 0xE69F00, 0x009E73, 0xCC79A7, 0xD55E00, 0x56B4E9, 0x7A5195, 0x8C8C00, 0x5B6470, 0xB3446C
    };

    private Look() {}

    static Color color(int series) {
        return new Color(PALETTE[series % PALETTE.length]);
    }

    /// Say how often the colours have been used up before this series: the second time it must look different.
    static int round(int series) {
        return series / PALETTE.length;
    }

    static Color faded(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(opacity * 255));
    }

    /// Mix from nearly white to a full colour.
    static Color shade(Color full, double amount) {
        return new Color(
                mix(0xF1, full.getRed(), amount),
                mix(0xF4, full.getGreen(), amount),
                mix(0xF8, full.getBlue(), amount));
    }

    private static int mix(int from, int to, double amount) {
        return (int) Math.round(from + (to - from) * amount);
    }

    /// Write the title in the middle above the picture.
    static void title(Canvas canvas, String title, double width) {
        TITLE.centred(canvas, TITLE.fit(title, width - 24), width / 2, 26);
    }
}
