package dev.jotter.shell;

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

    /// Explain some errors.
    ///
    /// @param consequence a sentence that says what of the cell ran
    ErrorReport report(List<Mistake> mistakes, String consequence) {
        var lines = new ArrayList<String>();
        var messages = new ArrayList<String>();
        for (var mistake : mistakes) {
            var hint = suggestions.forError(mistake);
            var message =
                    message(mistake.diag()) + hint.map(text -> ". " + text).orElse("");
            if (messages.contains(message)) continue;
            messages.add(message);
            describe(mistake, hint, lines);
        }
        lines.add(consequence);
        return new ErrorReport(NAME, messages.isEmpty() ? "The cell does not compile." : messages.getFirst(), lines);
    }

    private static void describe(Mistake mistake, Optional<String> hint, List<String> lines) {
        var diag = mistake.diag();
        var start = mistake.origin().start();
        var source = mistake.origin().source();
        lines.add(Ansi.redBold(NAME) + ": " + message(diag));
        if (mistake.hasPosition()) {
            var isName = mistake.isUnknownName();
            var from = isName
                    ? Suggestions.wordStart(source.text(), mistake.position())
                    : start + (int) diag.getStartPosition();
            var to = isName
                    ? from + Suggestions.wordAt(source.text(), from).length()
                    : start + (int) diag.getEndPosition();
            lines.add(Ansi.faint("cell " + source.cell() + ", line " + source.line(from)));
            lines.add(source.excerpt(from, to));
        }
        hint.map(Ansi::yellow).ifPresent(lines::add);
    }

    /// Say whether more on the compiler's class path could help.
    static boolean isAboutClassPath(Diag diag) {
        return diag.getCode().startsWith("compiler.err.doesnt.exist")
                || diag.getCode().startsWith("compiler.err.cant.access")
                || diag.getMessage(Locale.ROOT).contains("class file for ");
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
        return withoutJavaLang(text.toString());
    }

    static String withoutJavaLang(String text) {
        return text.replaceAll("\\bjava\\.lang\\.(?=[A-Z])", "");
    }
}
