package dev.jotter.frame.internal.draw;

/// Turn a drawing into a picture's bytes.
public final class Picture {
    /// Pixels per CSS pixel: crisp on a screen of high density.
    public static final int SCALE = 2;

    private Picture() {}

    /// Paint a PNG of [#SCALE] pixels per CSS pixel.
    public static byte[] png(Drawing drawing, String title) {
        return PngCanvas.png(drawing, title, SCALE);
    }

    /// Write an SVG document with the text as outlines.
    public static String svg(Drawing drawing, String title) {
        return SvgCanvas.svg(drawing, title);
    }
}
