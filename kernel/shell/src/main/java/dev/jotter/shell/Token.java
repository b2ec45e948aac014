package dev.jotter.shell;

import java.util.ArrayList;
import java.util.List;

/// Hold one word of Java text, however unfinished the text is.
///
/// @param start where it starts
/// @param end where it ends, exclusive
/// @param closed whether a quote or a comment is closed; true for all else
record Token(Kind kind, String text, int start, int end, boolean closed) {
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        TEXT_BLOCK,
        CHARACTER,
        LINE_COMMENT,
        COMMENT,
        SYMBOL
    }

    boolean is(String other) {
        return text.equals(other) && (kind == Kind.SYMBOL || kind == Kind.NAME);
    }

    boolean isComment() {
        return kind == Kind.COMMENT || kind == Kind.LINE_COMMENT;
    }

    boolean isOpening() {
        return kind == Kind.SYMBOL && "([{".contains(text);
    }

    boolean isClosing() {
        return kind == Kind.SYMBOL && ")]}".contains(text);
    }

    /// Say whether a cursor here stands within the quotes.
    boolean isAround(int cursor) {
        return start < cursor && (cursor < end || (cursor == end && !closed));
    }

    /// Cut the text into tokens; blanks are left out, comments are not.
    static List<Token> all(String text) {
        var tokens = new ArrayList<Token>();
        var at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            var token = next(text, at);
            tokens.add(token);
            at = token.end();
        }
        return tokens;
    }

    /// Give the brackets that are open at the end.
    static List<Token> open(List<Token> tokens) {
        var open = new ArrayList<Token>();
        for (var token : tokens) {
            if (token.isOpening()) open.add(token);
            if (token.isClosing() && !open.isEmpty()) open.removeLast();
        }
        return open;
    }

    private static Token next(String text, int at) {
        var c = text.charAt(at);
        if (text.startsWith("//", at)) return quoted(Kind.LINE_COMMENT, text, at, at + 2, "\n", false);
        if (text.startsWith("/*", at)) return quoted(Kind.COMMENT, text, at, at + 2, "*/", false);
        if (text.startsWith("\"\"\"", at)) return quoted(Kind.TEXT_BLOCK, text, at, at + 3, "\"\"\"", true);
        if (c == '"') return quoted(Kind.STRING, text, at, at + 1, "\"", true);
        if (c == '\'') return quoted(Kind.CHARACTER, text, at, at + 1, "'", true);
        if (Character.isJavaIdentifierStart(c)) return word(Kind.NAME, text, at);
        if (Character.isDigit(c)) return word(Kind.NUMBER, text, at);
        return new Token(Kind.SYMBOL, text.substring(at, at + 1), at, at + 1, true);
    }

    private static Token word(Kind kind, String text, int at) {
        var end = at + 1;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) end++;
        return new Token(kind, text.substring(at, end), at, end, true);
    }

    private static Token quoted(Kind kind, String text, int at, int from, String close, boolean escapes) {
        var oneLine = kind == Kind.STRING || kind == Kind.CHARACTER || kind == Kind.LINE_COMMENT;
        for (var i = from; i < text.length(); i++) {
            if (escapes && text.charAt(i) == '\\') {
                i++;
            } else if (oneLine && text.charAt(i) == '\n') {
                return new Token(kind, text.substring(at, i), at, i, false);
            } else if (text.startsWith(close, i)) {
                var end = i + close.length();
                return new Token(kind, text.substring(at, end), at, end, true);
            }
        }
        return new Token(kind, text.substring(at), at, text.length(), false);
    }
}
