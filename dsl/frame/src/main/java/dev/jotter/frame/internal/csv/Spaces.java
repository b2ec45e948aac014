package dev.jotter.frame.internal.csv;

/// Cut off spaces as DuckDB's `trim` does: those of any script, but no tabs and no line breaks.
public final class Spaces {
    private Spaces() {}

    public static String trim(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && space(text.charAt(from))) from++;
        while (to > from && space(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    private static boolean space(char character) {
        return character == ' ' || (character > 127 && Character.getType(character) == Character.SPACE_SEPARATOR);
    }
}
