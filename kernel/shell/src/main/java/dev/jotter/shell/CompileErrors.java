package dev.jotter.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Explain what the compiler refused.
final class CompileErrors {
    static final String NAME = "CompileError";

    private static final int MOST = 5;

    private final Suggestions suggestions;
    private final Optional<HiddenWords> hidden;

    CompileErrors(Suggestions suggestions, Optional<HiddenWords> hidden) {
        this.suggestions = suggestions;
        this.hidden = hidden;
    }

    /// Explain some errors, the first few in full.
    ///
    /// @param consequence a sentence that says what of the cell ran
    ErrorReport report(List<Mistake> mistakes, String consequence) {
        var lines = new ArrayList<String>();
        var messages = new ArrayList<String>();
        for (var mistake : mistakes.stream()
                .sorted(Comparator.comparingInt(Mistake::position))
                .toList()) {
            var message = Phrasing.of(mistake);
            if (messages.stream().anyMatch(other -> other.equals(message) || other.startsWith(message + ". ")))
                continue;
            if (messages.size() >= MOST) {
                messages.add(message);
                continue;
            }
            var hint = hint(mistake);
            messages.add(message + hint.map(text -> ". " + text).orElse(""));
            describe(mistake, message, hint, lines);
        }
        if (messages.size() > MOST) lines.add(more(messages.size() - MOST));
        lines.add(consequence);
        return new ErrorReport(NAME, messages.isEmpty() ? "The cell does not compile." : messages.getFirst(), lines);
    }

    /// Explain a cell that ends too early, when the compiler has nothing to say.
    ErrorReport unfinished(Source source, String consequence) {
        var message = Unfinished.explain(source).orElse("The cell does not compile.");
        var lines = new ArrayList<String>();
        lines.add(Ansi.redBold(NAME) + ": " + message);
        Unfinished.token(source).ifPresent(token -> place(source, token.start(), token.end(), lines));
        lines.add(consequence);
        return new ErrorReport(NAME, message, lines);
    }

    private static void place(Source source, int from, int to, List<String> lines) {
        lines.add(Ansi.faint("cell " + source.cell() + ", line " + source.line(from)));
        lines.add(source.excerpt(from, to));
    }

    private static String more(int count) {
        return "There " + (count == 1 ? "is 1 more error." : "are " + count + " more errors.");
    }

    private Optional<String> hint(Mistake mistake) {
        try {
            return hidden.flatMap(one -> one.forError(mistake))
                    .or(() -> suggestions.forError(mistake))
                    .or(() -> NextStep.of(mistake));
        } catch (Compiler.Failed e) {
            return NextStep.of(mistake);
        }
    }

    private static void describe(Mistake mistake, String message, Optional<String> hint, List<String> lines) {
        var source = mistake.source();
        lines.add(Ansi.redBold(NAME) + ": " + message);
        if (mistake.hasPosition()) {
            var isName = mistake.isUnknownName();
            var from = isName ? Suggestions.wordStart(source.text(), mistake.position()) : mistake.start();
            var to = isName ? from + mistake.word().length() : mistake.end();
            place(source, from, to, lines);
        }
        hint.map(Ansi::yellow).ifPresent(lines::add);
    }
}
