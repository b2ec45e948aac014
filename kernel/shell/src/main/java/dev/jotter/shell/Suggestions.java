package dev.jotter.shell;

import dev.jotter.display.Nearest;
import dev.jotter.shell.Completions.Candidate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;

/// Find the name that was probably meant, among all that could stand there.
final class Suggestions {
    private final JShell jshell;
    private final Optional<CodeCompleter> code;

    Suggestions(JShell jshell, Optional<CodeCompleter> code) {
        this.jshell = jshell;
        this.code = code;
    }

    /// Give a sentence that names the nearest name, when the compiler did not know one.
    Optional<String> forError(Mistake mistake) {
        if (!mistake.isUnknownName() || !mistake.hasPosition()) return Optional.empty();
        var text = mistake.origin().source().text();
        var start = wordStart(text, mistake.position());
        var word = wordAt(text, start);
        if (word.length() < 2) return Optional.empty();
        var isMember = start > 0 && text.charAt(start - 1) == '.';
        var own = isMember ? List.<String>of() : sessionNames();
        return near(word, own)
                .or(() -> near(word, completions(text, start)))
                .map(near -> "Did you mean \"" + near + "\"?")
                .or(() -> isMember ? Optional.empty() : toImport(word));
    }

    /// Give where the name starts that an error is about; the error of a member points at its dot.
    static int wordStart(CharSequence text, int position) {
        var start = position;
        while (start < text.length() && (text.charAt(start) == '.' || Character.isWhitespace(text.charAt(start)))) {
            start++;
        }
        return start;
    }

    /// Give the name that an error at this position is about.
    static String wordAt(CharSequence text, int position) {
        var start = wordStart(text, position);
        var end = start;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) end++;
        return start >= end ? "" : text.subSequence(start, end).toString();
    }

    private static Optional<String> near(String word, List<String> names) {
        var most = word.length() < 6 ? 1 : word.length() < 10 ? 2 : 3;
        return Nearest.within(
                most, word, names.stream().filter(name -> !name.equals(word)).toList());
    }

    private Optional<String> toImport(String word) {
        if (!Character.isUpperCase(word.charAt(0))) return Optional.empty();
        return jshell.sourceCodeAnalysis().listQualifiedNames(word, word.length()).getNames().stream()
                .filter(name -> name.endsWith("." + word))
                .sorted(Comparator.comparing((String name) -> !name.startsWith("java.")))
                .findFirst()
                .map(name -> "Put \"import " + name + ";\" before it.");
    }

    private List<String> sessionNames() {
        return jshell.snippets()
                .filter(snippet -> jshell.status(snippet).isDefined())
                .flatMap(Suggestions::name)
                .toList();
    }

    private static Stream<String> name(Snippet snippet) {
        return snippet instanceof PersistentSnippet named ? Stream.of(named.name()) : Stream.empty();
    }

    private List<String> completions(String text, int cursor) {
        var java = EditorText.java(text.substring(0, cursor), cursor, name -> false);
        return code.flatMap(one -> one.complete(java, true)).orElse(List.of()).stream()
                .map(Candidate::text)
                .toList();
    }
}
