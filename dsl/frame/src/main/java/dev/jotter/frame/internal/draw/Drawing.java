package dev.jotter.frame.internal.draw;

/// Hold what is to be painted, and know how large it wants to be.
public interface Drawing {
    /// Give the width in CSS pixels.
    int width();

    /// Give the height in CSS pixels.
    int height();

    /// Paint with a title, which may be empty.
    void paint(Canvas canvas, String title);
}
