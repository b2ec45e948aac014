package dev.jotter.shell;

import dev.jotter.shell.Origins.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jdk.jshell.Diag;

/// Explain what the compiler refused.
final class CompileErrors {
    static final String NAME = "CompileError";

    private final Suggestions suggestions;

    CompileErrors(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /// Explain the errors of one snippet.
    ///
    /// @param consequence a sentence that says what of the cell ran
    ErrorReport report(List<Diag> diags, Origin origin, String consequence) {
        var lines = new ArrayList<String>();
        var messages = new ArrayList<String>();
        for (var diag : diags) {
            if (!diag.isError()) continue;
            var hint = suggestions.forError(diag, origin);
            var message = message(diag) + hint.map(text -> ". " + text).orElse("");
            if (messages.contains(message)) continue;
            messages.add(message);
            describe(diag, origin, hint, lines);
        }
        lines.add(consequence);
        return new ErrorReport(NAME, messages.isEmpty() ? "The cell does not compile." : messages.getFirst(), lines);
    }

    private static void describe(Diag diag, Origin origin, Optional<String> hint, List<String> lines) {
        var source = origin.source();
        lines.add(Ansi.redBold(NAME) + ": " + message(diag));
        if (diag.getPosition() != Diag.NOPOS) {
            var from = origin.start() + (int) diag.getStartPosition();
            lines.add(Ansi.faint("cell " + source.cell() + ", line " + source.line(from)));
            lines.add(source.excerpt(from, origin.start() + (int) diag.getEndPosition()));
        }
        hint.map(Ansi::yellow).ifPresent(lines::add);
    }

    /// Put javac's lines (`symbol:`, `location:`) into one, and leave out the wrapper class that a user never wrote.
    static String message(Diag diag) {
        var lines = diag.getMessage(Locale.ROOT).lines().map(String::strip).toList();
        var text = new StringBuilder(lines.getFirst());
        for (var line : lines.subList(1, lines.size())) {
            if (line.startsWith("symbol:")) {
                text.append(": ").append(line.substring("symbol:".length()).strip());
            } else if (line.startsWith("location:")) {
                var place = line.substring("location:".length()).strip();
                if (!place.equals("class")) text.append(", in ").append(place);
            } else {
                text.append("; ").append(line);
            }
        }
        return text.toString();
    }
}
