package dev.jotter.shell;

import dev.jotter.display.Nearest;
import dev.jotter.shell.Origins.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/// Find the name that was probably meant, among all that could stand there.
final class Suggestions {
    private final JShell jshell;

    Suggestions(JShell jshell) {
        this.jshell = jshell;
    }

    /// Give a sentence that names the nearest name, when the compiler did not know one.
    Optional<String> forError(Diag diag, Origin origin) {
        if (!diag.getCode().startsWith("compiler.err.cant.resolve") || diag.getPosition() == Diag.NOPOS) {
            return Optional.empty();
        }
        var text = origin.source().text();
        var start = wordStart(text, origin.start() + (int) diag.getPosition());
        var end = start;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) end++;
        if (end == start) return Optional.empty();
        var word = text.substring(start, end);
        var isMember = start > 0 && text.charAt(start - 1) == '.';
        var own = isMember ? List.<String>of() : sessionNames();
        return near(word, own)
                .or(() -> near(word, completions(text.substring(origin.start(), start))))
                .map(near -> "Did you mean \"" + near + "\"?");
    }

    /// A member's error points at its dot.
    private static int wordStart(String text, int position) {
        var start = position;
        while (start < text.length() && (text.charAt(start) == '.' || Character.isWhitespace(text.charAt(start)))) {
            start++;
        }
        return start;
    }

    private static Optional<String> near(String word, List<String> names) {
        var most = word.length() < 4 ? 1 : word.length() < 8 ? 2 : 3;
        return Nearest.within(
                most, word, names.stream().filter(name -> !name.equals(word)).toList());
    }

    private List<String> sessionNames() {
        return jshell.snippets()
                .filter(snippet -> jshell.status(snippet).isActive())
                .flatMap(Suggestions::name)
                .toList();
    }

    private static Stream<String> name(Snippet snippet) {
        return snippet instanceof PersistentSnippet named ? Stream.of(named.name()) : Stream.empty();
    }

    private List<String> completions(String before) {
        return jshell.sourceCodeAnalysis().completionSuggestions(before, before.length(), new int[1]).stream()
                .map(Suggestion::continuation)
                .map(text -> text.replaceFirst("[( ].*", ""))
                .distinct()
                .toList();
    }
}
