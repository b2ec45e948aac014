package dev.jotter.frame;

import dev.jotter.display.Displayable;
import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import dev.jotter.frame.internal.draw.Drawing;
import dev.jotter.frame.internal.draw.Noted;
import dev.jotter.frame.internal.draw.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// A picture of data: a crisp PNG in a notebook, one line of text elsewhere. Immutable; drawn when it is shown.
public final class Chart implements Displayable {
    private final Drawing drawing;
    private final String text;
    private final String title;

    private Chart(Drawing drawing, String text, String title) {
        this.drawing = drawing;
        this.text = text;
        this.title = title;
    }

    /// Make a chart with the line that stands for it where pictures cannot be shown.
    static Chart of(Drawing drawing, String text) {
        return new Chart(drawing, text, "");
    }

    /// Put a title above the picture.
    public Chart title(String title) {
        return new Chart(drawing, text, title);
    }

    /// Give the picture as PNG, two pixels per CSS pixel.
    public byte[] png() {
        return Picture.png(noted(), title);
    }

    /// Give the picture as an SVG document, its text as outlines.
    public String svg() {
        return Picture.svg(noted(), title);
    }

    /// Write the picture to a `.png` or `.svg` file and give its path.
    public Path save(String file) {
        var path = Path.of(file);
        var name = file.toLowerCase(Locale.ROOT);
        if (!name.endsWith(".png") && !name.endsWith(".svg")) {
            throw new JotterException(
                    "The chart cannot be saved as " + file + ".",
                    "Expected a name that ends in .png or .svg.",
                    "Type save(\"" + file.replaceFirst("\\.[^./]*$", "") + ".png\").");
        }
        try {
            return name.endsWith(".svg") ? Files.writeString(path, svg()) : Files.write(path, png());
        } catch (IOException e) {
            throw new JotterException(
                    "The chart cannot be saved as " + file + ".",
                    "Expected a folder that can be written, found: " + e.getMessage() + ".",
                    "Make the folder first, or choose another.",
                    e);
        }
    }

    @Override
    public MimeBundle toMimeBundle() {
        var noted = noted();
        return MimeBundle.png(
                Picture.png(noted, title),
                noted.width(),
                noted.height(),
                noted instanceof Noted more ? this + "; " + more.note() : toString());
    }

    private Drawing noted() {
        return Noted.of(drawing, title);
    }

    @Override
    public String toString() {
        return title.isEmpty() ? "[chart] " + text : "[chart] " + title + ": " + text;
    }
}
