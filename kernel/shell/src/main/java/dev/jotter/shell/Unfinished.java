package dev.jotter.shell;

import dev.jotter.shell.Token.Kind;
import java.util.Optional;

/// Say what of a cell is begun and not ended, and where it began.
final class Unfinished {
    private Unfinished() {}

    static Optional<String> explain(Source source) {
        var tokens = Token.all(source.text());
        var quote = tokens.stream()
                .filter(token -> !token.closed() && token.kind() != Kind.LINE_COMMENT)
                .findFirst();
        if (quote.isPresent()) return Optional.of(explain(quote.get(), source));
        var open = Token.open(tokens);
        if (open.isEmpty()) return Optional.empty();
        var last = open.getLast();
        return Optional.of("The \"%s\" of line %d is not closed: add \"%s\"."
                .formatted(last.text(), source.line(last.start()), closing(last.text())));
    }

    private static String explain(Token token, Source source) {
        var line = source.line(token.start());
        return switch (token.kind()) {
            case TEXT_BLOCK ->
                "The text block that begins in line %d is not closed: add \"\"\" at its end.".formatted(line);
            case COMMENT -> "The comment that begins in line %d is not closed: add */ at its end.".formatted(line);
            case CHARACTER -> "The character in line %d is not closed: add ' behind it.".formatted(line);
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
