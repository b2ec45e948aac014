package dev.jotter.shell;

import dev.jotter.shell.Token.Kind;
import java.util.Optional;

/// Say what of a cell is begun and not ended, and where it began.
final class Unfinished {
    private Unfinished() {}

    /// Give the quote, comment or bracket that is not closed: the first quote or comment, else the last bracket.
    static Optional<Token> token(Source source) {
        var tokens = Token.all(source.text());
        return tokens.stream()
                .filter(token -> !token.closed() && token.kind() != Kind.LINE_COMMENT)
                .findFirst()
                .or(() -> Token.open(tokens).reversed().stream().findFirst());
    }

    static Optional<String> explain(Source source) {
        return token(source).map(token -> explain(token, source));
    }

    private static String explain(Token token, Source source) {
        var line = source.line(token.start());
        return switch (token.kind()) {
            case TEXT_BLOCK ->
                "The text block that begins in line %d is not closed: add \"\"\" at its end.".formatted(line);
            case COMMENT -> "The comment that begins in line %d is not closed: add */ at its end.".formatted(line);
            case CHARACTER -> "The character in line %d is not closed: add ' behind it.".formatted(line);
            case SYMBOL ->
                "The \"%s\" of line %d is not closed: add \"%s\".".formatted(token.text(), line, closing(token.text()));
            default ->
                "The text in line %d is not closed: add \" at its end, or use \"\"\" for text of several lines."
                        .formatted(line);
        };
    }

    private static String closing(String bracket) {
        return switch (bracket) {
            case "(" -> ")";
            case "[" -> "]";
            default -> "}";
        };
    }
}
