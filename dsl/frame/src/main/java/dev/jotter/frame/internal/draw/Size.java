package dev.jotter.frame.internal.draw;

/// Say how large a picture is, in CSS pixels.
public record Size(int width, int height) {
    /// Give the size that fits beside text.
    public static Size usual() {
        return new Size(640, 400);
    }

    /// Give names along the horizontal axis room enough to be read.
    public static Size forNames(int names) {
        return new Size(Math.max(640, 120 + 17 * names), 400);
    }
}
