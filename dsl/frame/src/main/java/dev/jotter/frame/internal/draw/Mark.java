package dev.jotter.frame.internal.draw;

/// Paint one series over two axes.
public sealed interface Mark permits Area, Boxes, Columns, Dots, Steps, Trace {
    /// Put the ink where the axes say.
    void paint(Canvas canvas, Plane plane);
}
