package dev.jotter.shell;

import dev.jotter.shell.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Divide Java text, finished or not, into imports, methods, types and what else there is.
///
/// Quicker than JShell's own analysis by far, and never at a loss: what is no declaration is a statement.
final class Division {
    enum Sort {
        IMPORT,
        METHOD,
        TYPE,
        STATEMENTS
    }

    /// Hold one part.
    ///
    /// @param head where the declaration itself starts, behind its modifiers
    /// @param name what it declares, or the empty string
    record Part(Sort sort, int start, int head, int end, String name) {}

    private static final Set<String> MODIFIERS = Set.of(
            "public",
            "protected",
            "private",
            "static",
            "final",
            "abstract",
            "sealed",
            "non",
            "-",
            "strictfp",
            "synchronized",
            "default",
            "native");
    private static final Set<String> TYPES = Set.of("class", "interface", "enum", "record");
    private static final Set<String> NO_TYPE = Set.of(
            "if",
            "for",
            "while",
            "do",
            "switch",
            "try",
            "new",
            "return",
            "throw",
            "else",
            "yield",
            "assert",
            "case",
            "synchronized",
            "catch",
            "finally",
            "instanceof");

    private final List<Token> tokens;
    private final int length;
    private final List<Part> parts = new ArrayList<>();

    private Division(String text) {
        tokens = Token.all(text).stream().filter(token -> !token.isComment()).toList();
        length = text.length();
    }

    static List<Part> of(String text) {
        var division = new Division(text);
        division.divide();
        return division.parts;
    }

    private void divide() {
        var i = 0;
        while (i < tokens.size()) {
            var declared = declaration(i);
            if (declared.isPresent()) {
                var end = endOf(i, declared.get().sort() == Sort.IMPORT ? ";" : "}");
                add(declared.get(), end);
                i = end;
            } else {
                var end = endOfStatement(i);
                add(
                        new Part(
                                Sort.STATEMENTS,
                                tokens.get(i).start(),
                                tokens.get(i).start(),
                                0,
                                ""),
                        end);
                i = end;
            }
        }
    }

    /// Take the part up to a token, with those statements before it that it belongs to.
    private void add(Part part, int endToken) {
        var end = endToken < tokens.size() ? tokens.get(endToken - 1).end() : length;
        var last = parts.isEmpty() ? null : parts.getLast();
        if (last != null && last.sort() == Sort.STATEMENTS && part.sort() == Sort.STATEMENTS) {
            parts.removeLast();
            parts.add(new Part(Sort.STATEMENTS, last.start(), last.head(), end, ""));
        } else {
            parts.add(new Part(part.sort(), part.start(), part.head(), end, part.name()));
        }
    }

    private Optional<Part> declaration(int from) {
        var start = tokens.get(from).start();
        if (tokens.get(from).is("import")) return Optional.of(new Part(Sort.IMPORT, start, start, 0, ""));
        var i = afterModifiers(from);
        if (i >= tokens.size()) return Optional.empty();
        var head = tokens.get(i).start();
        if (TYPES.contains(tokens.get(i).text()) && i + 1 < tokens.size() && isName(i + 1) && !isRecordVariable(i)) {
            return Optional.of(
                    new Part(Sort.TYPE, start, head, 0, tokens.get(i + 1).text()));
        }
        return method(i).map(name -> new Part(Sort.METHOD, start, head, 0, name));
    }

    private int afterModifiers(int from) {
        var i = from;
        while (i < tokens.size()) {
            if (tokens.get(i).is("@")
                    && i + 1 < tokens.size()
                    && !tokens.get(i + 1).is("interface")) {
                i += 2;
                while (i + 1 < tokens.size() && tokens.get(i).is(".")) i += 2;
                if (i < tokens.size() && tokens.get(i).is("(")) i = behindMatch(i);
            } else if (tokens.get(i).is("@")) {
                i++;
            } else if (MODIFIERS.contains(tokens.get(i).text()) && isFollowedByName(i)) {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    /// `synchronized (lock) {` and a minus are no modifiers.
    private boolean isFollowedByName(int i) {
        return i + 1 < tokens.size()
                && !tokens.get(i + 1).is("(")
                && !tokens.get(i + 1).is("=");
    }

    /// Tell `record = 1` and `record.x` from a record; `record` is a name like any other there.
    private boolean isRecordVariable(int i) {
        return tokens.get(i).is("record")
                && !(i + 2 < tokens.size()
                        && (tokens.get(i + 2).is("(") || tokens.get(i + 2).is("<")));
    }

    private Optional<String> method(int from) {
        for (var i = from; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.is("("))
                return isMethod(from, i) ? Optional.of(tokens.get(i - 1).text()) : Optional.empty();
            var isPartOfType = token.kind() == Kind.NAME
                    ? !NO_TYPE.contains(token.text())
                    : token.kind() == Kind.SYMBOL && "<>[].,?&@".contains(token.text());
            if (!isPartOfType) return Optional.empty();
        }
        return Optional.empty();
    }

    private boolean isMethod(int from, int bracket) {
        if (bracket - from < 2
                || !isName(bracket - 1)
                || tokens.get(bracket - 2).is(".")) return false;
        var behind = behindMatch(bracket);
        return behind < tokens.size()
                && (tokens.get(behind).is("{") || tokens.get(behind).is("throws"));
    }

    private boolean isName(int i) {
        return tokens.get(i).kind() == Kind.NAME;
    }

    private int behindMatch(int opening) {
        var depth = 0;
        for (var i = opening; i < tokens.size(); i++) {
            if (tokens.get(i).isOpening()) depth++;
            if (tokens.get(i).isClosing() && --depth == 0) return i + 1;
        }
        return tokens.size();
    }

    /// Give the token behind a declaration, which ends with the first of these outside brackets.
    private int endOf(int from, String last) {
        var depth = 0;
        for (var i = from; i < tokens.size(); i++) {
            if (tokens.get(i).isOpening()) depth++;
            if (tokens.get(i).isClosing()) depth--;
            if (depth <= 0 && (tokens.get(i).is(last) || tokens.get(i).is(";"))) return i + 1;
        }
        return tokens.size();
    }

    private int endOfStatement(int from) {
        return endOf(from, "}");
    }
}
