package dev.jotter.shell;

import dev.jotter.shell.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Find the names that stand at the heads of the calls around a place: for `a.b(c.d(e("`, they are `e`, `c` and `a`.
final class CallHeads {
    private CallHeads() {}

    /// Give the names, the innermost first.
    ///
    /// @param tokens the code before the place, comments left out
    static List<String> heads(List<Token> tokens) {
        var open = new ArrayList<Integer>();
        for (var i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isOpening()) open.add(i);
            if (tokens.get(i).isClosing() && !open.isEmpty()) open.removeLast();
        }
        return open.reversed().stream()
                .filter(i -> tokens.get(i).is("("))
                .map(i -> head(tokens, i - 1))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// Give the first name of the chain whose last token is this one.
    static String head(List<Token> tokens, int last) {
        var i = last;
        while (i >= 0) {
            if (tokens.get(i).isClosing()) i = opening(tokens, i) - 1;
            if (i < 0 || tokens.get(i).kind() != Kind.NAME) return "";
            if (i == 0 || !tokens.get(i - 1).is(".")) return tokens.get(i).text();
            i -= 2;
        }
        return "";
    }

    private static int opening(List<Token> tokens, int closing) {
        var depth = 0;
        for (var i = closing; i >= 0; i--) {
            if (tokens.get(i).isClosing()) depth++;
            if (tokens.get(i).isOpening() && --depth == 0) return i;
        }
        return 0;
    }
}
