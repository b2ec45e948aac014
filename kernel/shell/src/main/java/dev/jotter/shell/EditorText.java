package dev.jotter.shell;

import dev.jotter.shell.CellText.Part;
import java.util.function.Predicate;

/// Take the Java of a cell for an editor: each character at its place, blanks in place of magics.
final class EditorText {
    private EditorText() {}

    /// Blank the names of magics, and what their lines hold besides the one at the cursor.
    static String java(String cell, int cursor, Predicate<String> magics) {
        var text = new StringBuilder(cell);
        for (var part : CellText.parts(cell, magics)) {
            switch (part) {
                case Part.Java java -> {}
                case Part.CellMagic(String name, String arguments, String body, int start) ->
                    blank(text, 0, cell.length() - body.length());
                case Part.LineMagic(String name, String arguments, int start) -> {
                    var end = cell.indexOf('\n', start);
                    var lineEnd = end < 0 ? cell.length() : end;
                    var isAtCursor = start < cursor && cursor <= lineEnd;
                    blank(text, start, isAtCursor ? start + 1 + name.length() : lineEnd);
                    text.setCharAt(start, ';');
                }
            }
        }
        return text.toString();
    }

    /// Give where the name starts that ends at this position, or stands around it.
    static int nameStart(CharSequence text, int position) {
        var start = position;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) start--;
        return start;
    }

    /// Give where the name ends that this position stands in.
    static int nameEnd(CharSequence text, int position) {
        var end = position;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) end++;
        return end;
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (var i = from; i < to; i++) {
            if (text.charAt(i) != '\n') text.setCharAt(i, ' ');
        }
    }
}
