package dev.jotter.shell;

import dev.jotter.shell.Token.Kind;
import java.util.List;
import java.util.Optional;

/// Find which names a cursor may ask about: the one it stands in or behind, else that of the call it stands in.
record Asked(Token name, boolean isCall) {
    /// Give the names, the likeliest first.
    static List<Asked> at(String code, int cursor) {
        var tokens =
                Token.all(code).stream().filter(token -> !token.isComment()).toList();
        var here = tokens.stream()
                .filter(token -> token.kind() == Kind.NAME && token.start() <= cursor && cursor <= token.end())
                .findFirst()
                .map(token -> new Asked(token, isBefore(tokens, token, "(")));
        var behind = here.isPresent() ? Optional.<Asked>empty() : finished(tokens, cursor);
        return List.of(here, behind, around(tokens, cursor)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isBefore(List<Token> tokens, Token token, String next) {
        var behind = tokens.indexOf(token) + 1;
        return behind < tokens.size() && tokens.get(behind).is(next);
    }

    /// Take the call whose closing bracket the cursor stands behind.
    private static Optional<Asked> finished(List<Token> tokens, int cursor) {
        for (var i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(")") && tokens.get(i).end() == cursor) {
                return called(tokens, opening(tokens.subList(0, i)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Asked> around(List<Token> tokens, int cursor) {
        return called(
                tokens,
                opening(tokens.stream().filter(token -> token.end() <= cursor).toList()));
    }

    /// Give the index of the last bracket that these tokens leave open behind a name.
    private static int opening(List<Token> tokens) {
        return Token.open(tokens).reversed().stream()
                .map(tokens::indexOf)
                .filter(i -> i > 0 && tokens.get(i).is("(") && isCallable(tokens.get(i - 1)))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isCallable(Token token) {
        return token.kind() == Kind.NAME || token.is(">");
    }

    private static Optional<Asked> called(List<Token> tokens, int bracket) {
        if (bracket < 1) return Optional.empty();
        var name = behindTypes(tokens, bracket - 1);
        return name < 0 || tokens.get(name).kind() != Kind.NAME
                ? Optional.empty()
                : Optional.of(new Asked(tokens.get(name), true));
    }

    /// Skip the type arguments of `new ArrayList<String>(`.
    private static int behindTypes(List<Token> tokens, int last) {
        var depth = 0;
        for (var i = last; i >= 0; i--) {
            if (tokens.get(i).is(">")) depth++;
            if (tokens.get(i).is("<")) depth--;
            if (depth == 0 && !tokens.get(i).is("<")) return i;
        }
        return -1;
    }
}
