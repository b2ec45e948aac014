package dev.jotter.shell;

import dev.jotter.shell.Token.Kind;
import java.util.List;
import java.util.Set;

/// Work out how far the line is indented that follows an unfinished text.
final class Indent {
    private static final String STEP = "    ";
    private static final Set<String> HEADS = Set.of("if", "for", "while");

    private Indent() {}

    static String after(String text) {
        var all = Token.all(text);
        if (!all.isEmpty() && isOpenQuote(all.getLast()))
            return ofLine(text, text.stripTrailing().length());
        var tokens = all.stream().filter(token -> !token.isComment()).toList();
        if (tokens.isEmpty()) return "";
        var last = tokens.getLast();
        var open = Token.open(tokens);
        if (open.isEmpty() && (last.is("}") || endsWithAnnotation(tokens))) return "";
        if (goesOn(tokens)) {
            var line = ofLine(text, last.start());
            return open.isEmpty() && !line.isEmpty() && last.is(".") ? line : line + STEP;
        }
        return open.isEmpty() ? STEP : ofLine(text, open.getLast().start()) + STEP;
    }

    private static boolean isOpenQuote(Token last) {
        return !last.closed() && (last.kind() == Kind.TEXT_BLOCK || last.kind() == Kind.COMMENT);
    }

    /// Say whether the last line wants more though all its brackets are closed.
    private static boolean goesOn(List<Token> tokens) {
        var last = tokens.getLast();
        if (last.is("else") || last.is("do") || last.is("return")) return true;
        if (last.is(")")) return HEADS.contains(wordBefore(tokens));
        return last.kind() == Kind.SYMBOL && !"([{,;}]".contains(last.text());
    }

    /// Give the word before the brackets that the last token closes.
    private static String wordBefore(List<Token> tokens) {
        var depth = 0;
        for (var i = tokens.size() - 1; i > 0; i--) {
            if (tokens.get(i).isClosing()) depth++;
            if (tokens.get(i).isOpening() && --depth == 0)
                return tokens.get(i - 1).text();
        }
        return "";
    }

    /// Say whether the text ends with an annotation, which wants a declaration behind it.
    static boolean endsWithAnnotation(List<Token> tokens) {
        var i = tokens.size() - 1;
        if (i > 0 && tokens.get(i).is(")")) {
            while (i > 0 && !tokens.get(i).is("(")) i--;
            i--;
        }
        while (i > 1 && tokens.get(i - 1).is(".")) i -= 2;
        return i > 0
                && tokens.get(i).kind() == Kind.NAME
                && tokens.get(i - 1).is("@")
                && !tokens.get(i).is("interface");
    }

    private static String ofLine(String text, int position) {
        var start = text.lastIndexOf('\n', Math.max(0, position - 1)) + 1;
        var end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) end++;
        return text.substring(start, end);
    }
}
