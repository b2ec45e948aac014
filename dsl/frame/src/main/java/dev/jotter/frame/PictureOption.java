package dev.jotter.frame;

import dev.jotter.display.JotterException;

/// Say how pictures are to be read.
public sealed interface PictureOption {
    /// Make every picture so large, in pixels; it is stretched, not cut.
    static PictureOption size(int width, int height) {
        if (width > 0 && height > 0) return new Size(width, height);
        throw new JotterException(
                "Pictures cannot be " + width + " x " + height + " pixels large.",
                "Expected two numbers greater than 0, found " + Math.min(width, height) + ".",
                "Type size(28, 28).");
    }

    /// Make every picture grey, by how bright its colours are (ITU-R BT.601).
    static PictureOption grey() {
        return new Channels(1);
    }

    /// Give every picture red, green and blue, a grey one too.
    static PictureOption colour() {
        return new Channels(3);
    }

    /// Carry [#size].
    record Size(int width, int height) implements PictureOption {}

    /// Carry [#grey] and [#colour].
    record Channels(int channels) implements PictureOption {}
}
