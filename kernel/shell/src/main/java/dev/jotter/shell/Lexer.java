package dev.jotter.shell;

/// Walk through Java text line by line and know whether a line starts within a string, a comment or brackets.
final class Lexer {
    private enum Within {
        CODE,
        COMMENT,
        TEXT_BLOCK
    }

    private final String text;
    private int position;
    private int depth;
    private char last = ';';
    private Within within = Within.CODE;

    Lexer(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    /// Say whether this line starts as code.
    boolean atLineStart() {
        return within == Within.CODE;
    }

    boolean isOutsideBrackets() {
        return depth == 0;
    }

    /// Say whether what went before is finished, so that a new statement may start here.
    boolean mayStartStatement() {
        return depth == 0 && (last == ';' || last == '}');
    }

    /// Say whether the text, read to its end, ends with a semicolon, comments apart.
    static boolean endsWithSemicolon(String text) {
        var lexer = new Lexer(text);
        while (lexer.position < text.length()) lexer.skipLine();
        return lexer.last == ';';
    }

    /// Go on behind a line that is no Java.
    void jump(int to) {
        position = to;
        last = ';';
    }

    /// Read to the start of the next line.
    void skipLine() {
        while (position < text.length()) {
            var c = text.charAt(position);
            if (c == '\n') {
                position++;
                return;
            }
            switch (within) {
                case CODE -> code(c);
                case COMMENT -> until("*/");
                case TEXT_BLOCK -> textBlock(c);
            }
        }
    }

    private void code(char c) {
        if (text.startsWith("//", position)) {
            var end = text.indexOf('\n', position);
            position = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", position)) {
            within = Within.COMMENT;
            position += 2;
        } else if (text.startsWith("\"\"\"", position)) {
            within = Within.TEXT_BLOCK;
            last = '"';
            position += 3;
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else {
            if ("([{".indexOf(c) >= 0) depth++;
            if (")]}".indexOf(c) >= 0) depth = Math.max(0, depth - 1);
            if (!Character.isWhitespace(c)) last = c;
            position++;
        }
    }

    private void quoted(char quote) {
        last = quote;
        position++;
        while (position < text.length() && text.charAt(position) != '\n') {
            var c = text.charAt(position);
            position += c == '\\' && position + 1 < text.length() && text.charAt(position + 1) != '\n' ? 2 : 1;
            if (c == quote) return;
        }
    }

    private void textBlock(char c) {
        if (c == '\\') {
            position += position + 1 < text.length() && text.charAt(position + 1) != '\n' ? 2 : 1;
        } else {
            until("\"\"\"");
        }
    }

    private void until(String end) {
        if (text.startsWith(end, position)) {
            within = Within.CODE;
            position += end.length();
        } else {
            position++;
        }
    }
}
