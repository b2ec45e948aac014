package dev.jotter.shell;

import dev.jotter.display.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;

/// Find the name that was probably meant, among all that could stand there.
final class Suggestions {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+) does not exist");

    private static final Pattern WITHIN = Pattern.compile("location: package ([\\w.]+)");

    private final JShell jshell;
    private final Optional<Compiler> compiler;
    private final Optional<CodeCompleter> code;
    private final NameIndex names;

    Suggestions(JShell jshell, Optional<Compiler> compiler, Optional<CodeCompleter> code, NameIndex names) {
        this.jshell = jshell;
        this.compiler = compiler;
        this.code = code;
        this.names = names;
    }

    /// Give a sentence that names the nearest name, when the compiler did not know one.
    Optional<String> forError(Mistake mistake) {
        if (!mistake.hasPosition()) return Optional.empty();
        var unknown = PACKAGE.matcher(mistake.message());
        if (unknown.find()) return nearestPackage(unknown.group(1));
        if (!mistake.isUnknownName()) return Optional.empty();
        var text = mistake.source().text();
        var start = wordStart(text, mistake.position());
        var word = wordAt(text, start);
        if (word.length() < 2) return Optional.empty();
        var within = WITHIN.matcher(mistake.message());
        if (within.find()) return near(word, classesOf(within.group(1))).map(Suggestions::question);
        var isMember = mistake.isMember();
        var exact = isMember ? Optional.<String>empty() : toImport(word);
        return exact.or(() -> near(word, isMember ? List.of() : sessionNames()).map(Suggestions::question))
                .or(() -> near(word, possible(text, start)).map(Suggestions::question));
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
        var end = EditorText.nameEnd(text, start);
        return start >= end ? "" : text.subSequence(start, end).toString();
    }

    private static String question(String name) {
        return "Did you mean \"" + name + "\"?";
    }

    private static Optional<String> near(String word, Collection<String> names) {
        var most = word.length() < 6 ? 1 : word.length() < 10 ? 2 : 3;
        return Nearest.within(
                most, word, names.stream().filter(name -> !name.equals(word)).toList());
    }

    private Optional<String> nearestPackage(String name) {
        var known = indexed()
                .map(full -> full.substring(0, Math.max(0, full.lastIndexOf('.'))))
                .distinct()
                .toList();
        return near(name, known).map(Suggestions::question);
    }

    private List<String> classesOf(String name) {
        return indexed()
                .filter(full -> full.startsWith(name + ".") && full.indexOf('.', name.length() + 1) < 0)
                .map(full -> full.substring(name.length() + 1))
                .toList();
    }

    private Stream<String> indexed() {
        names.await();
        return compiler.stream()
                .flatMap(one -> one.classIndexes().stream())
                .flatMap(index -> index.values().stream())
                .flatMap(Collection::stream);
    }

    private Optional<String> toImport(String word) {
        if (!Character.isUpperCase(word.charAt(0)) || compiler.isEmpty()) return Optional.empty();
        names.await();
        var full = compiler.get().classIndexes().stream()
                .flatMap(index -> index.getOrDefault(word, List.of()).stream())
                .toList();
        if (full.isEmpty()) return Optional.empty();
        return compiler.get()
                .look(reading -> Imports.likeliest(word, full, reading.elements()))
                .map(name -> "Add: import " + name + ";");
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

    private List<String> possible(String text, int cursor) {
        var java = EditorText.java(text.substring(0, cursor), cursor, name -> false);
        return code.map(one -> one.names(java)).orElse(List.of());
    }
}
