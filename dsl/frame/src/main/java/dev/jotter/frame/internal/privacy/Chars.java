package dev.jotter.frame.internal.privacy;

/// Read a text by characters, of which there are none before its beginning and behind its end.
final class Chars {
    private Chars() {}

    static char at(String text, int place) {
        return place >= 0 && place < text.length() ? text.charAt(place) : '\n';
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    static boolean isDigit(String text, int place) {
        return isDigit(at(text, place));
    }

    /// Say whether a character belongs to a word; half of a surrogate pair does.
    static boolean isWord(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || Character.isSurrogate(character);
    }

    static boolean isWord(String text, int place) {
        return isWord(at(text, place));
    }

    /// Say whether what begins here is glued to something before it: `x4111`, `a-4111`, `1.4111`.
    static boolean gluedLeft(String text, int start, String glue) {
        return isWord(text, start - 1) || (glue.indexOf(at(text, start - 1)) >= 0 && isWord(text, start - 2));
    }

    /// Say whether what ends here is glued to something behind it.
    static boolean gluedRight(String text, int end, String glue) {
        return isWord(text, end) || (glue.indexOf(at(text, end)) >= 0 && isWord(text, end + 1));
    }

    /// Find the end of the digits that begin here.
    static int digits(String text, int start) {
        var end = start;
        while (isDigit(text, end)) end++;
        return end;
    }

    static boolean isSpace(char character) {
        return character == ' ' || character == '\u00A0' || character == '\u202F';
    }
}
