package dev.jotter.frame.internal.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Put a line under a drawing whose text needs letters that no font of this machine has: boxes instead of letters would
/// leave the reader wondering.
public record Noted(Drawing drawing, String note) implements Drawing {
    private static final int LINE = 22;

    /// Look for such letters; a drawing without them stays as it is.
    public static Drawing of(Drawing drawing, String title) {
        var check = new Check(new TreeSet<>());
        drawing.paint(check, title);
        if (check.scripts.isEmpty()) return drawing;
        return new Noted(drawing, "no font on this machine has these letters: " + String.join(", ", check.scripts));
    }

    @Override
    public int width() {
        return drawing.width();
    }

    @Override
    public int height() {
        return drawing.height() + LINE;
    }

    @Override
    public void paint(Canvas canvas, String title) {
        drawing.paint(canvas, title);
        Look.TICK.left(canvas, Look.TICK.fit(note, width() - 24.0), 12, height() - 10.0);
    }

    /// Paint nothing and collect the scripts of letters that would be boxes.
    private record Check(Set<String> scripts) implements Canvas {
        @Override
        public void text(String text, Font font, AffineTransform place, Color color) {
            text.codePoints()
                    .filter(letter -> letter > 0x24F && !font.canDisplay(letter))
                    .mapToObj(Check::script)
                    .forEach(scripts::add);
        }

        private static String script(int letter) {
            var script = Character.UnicodeScript.of(letter);
            if (Character.isEmoji(letter)) return "emoji";
            var name = script.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return name.equals("common") ? "symbols" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }

        @Override
        public void fill(Shape shape, Color color) {
            // Only text is looked at.
        }

        @Override
        public void stroke(Shape shape, Color color, double width, float... dashes) {
            // Only text is looked at.
        }

        @Override
        public void dot(double x, double y, double radius, Color color) {
            // Only text is looked at.
        }

        @Override
        public void image(BufferedImage image, double x, double y, double width, double height) {
            // Only text is looked at.
        }
    }
}
