package dev.jotter.shell;

import dev.jotter.shell.Compiler.Reading;
import dev.jotter.shell.Division.Part;
import dev.jotter.shell.Division.Sort;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;

/// Find out that a call failed because a declaration of the user's own hides an imported word.
final class HiddenWords {
    private static final Pattern STATIC = Pattern.compile("import static ([\\w.]+)\\.\\*;");
    private static final Pattern PACKAGE = Pattern.compile("import (?!static )([\\w.]+)\\.\\*;");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w*");

    private final JShell jshell;
    private final Compiler compiler;
    private final Function<Snippet, Optional<Integer>> cells;

    /// @param cells tells the number of the cell that a snippet came from
    HiddenWords(JShell jshell, Compiler compiler, Function<Snippet, Optional<Integer>> cells) {
        this.jshell = jshell;
        this.compiler = compiler;
        this.cells = cells;
    }

    /// Give a sentence that says which declaration hides which word.
    Optional<String> forError(Mistake mistake) {
        if (!mistake.hasPosition()) return Optional.empty();
        return method(mistake).or(() -> type(mistake));
    }

    private Optional<String> method(Mistake mistake) {
        return Stream.of(mistake.isMember() ? "" : mistake.word(), called(mistake))
                .filter(word -> !word.isEmpty())
                .flatMap(word -> method(word, mistake).stream())
                .findFirst();
    }

    private Optional<String> method(String word, Mistake mistake) {
        return owner(word, mistake, Sort.METHOD)
                .flatMap(whose -> hidden(STATIC, (name, reading) -> hasMethod(name, word, reading))
                        .map(name -> "%s %s hides %s.%s. Rename it, or write %s.%s(…)."
                                .formatted(whose, word, simple(name), word, name, word)));
    }

    /// Give the method in whose arguments the mistake is.
    private static String called(Mistake mistake) {
        var before = Token.all(mistake.source().text()).stream()
                .filter(token -> token.end() <= mistake.position() && !token.isComment())
                .toList();
        var open = Token.open(before);
        var bracket = open.isEmpty() ? -1 : before.indexOf(open.getLast());
        if (bracket < 1 || !open.getLast().is("(")) return "";
        var isMember = bracket > 1 && before.get(bracket - 2).is(".");
        return isMember ? "" : before.get(bracket - 1).text();
    }

    private Optional<String> type(Mistake mistake) {
        return NAME.matcher(mistake.message())
                .results()
                .map(MatchResult::group)
                .distinct()
                .flatMap(word -> owner(word, mistake, Sort.TYPE).stream()
                        .flatMap(whose -> hidden(PACKAGE, (name, reading) -> hasType(name, word, reading)).stream()
                                .map(name -> "%s %s hides %s.%s. Rename it, or write the full name."
                                        .formatted(whose, word, name, word))))
                .findFirst();
    }

    /// Say whose a declaration is; empty when the user has none of that name.
    private Optional<String> owner(String word, Mistake mistake, Sort sort) {
        var here = Division.of(mistake.source().text()).stream().anyMatch(part -> declares(part, word, sort));
        if (here) return Optional.of("This cell's own");
        return (sort == Sort.METHOD ? jshell.methods() : jshell.types())
                .filter(snippet -> jshell.status(snippet).isActive())
                .filter(snippet -> snippet instanceof TypeDeclSnippet type
                        ? type.name().equals(word)
                        : Division.of(snippet.source()).stream().anyMatch(part -> declares(part, word, sort)))
                .map(snippet ->
                        cells.apply(snippet).map(cell -> "Cell " + cell + "'s").orElse("Your own"))
                .findFirst();
    }

    private static boolean declares(Part part, String word, Sort sort) {
        return part.sort() == sort && part.name().equals(word);
    }

    private interface Test {
        boolean holds(String name, Reading reading);
    }

    private Optional<String> hidden(Pattern imports, Test test) {
        var header = compiler.header();
        return compiler.look(reading -> imports.matcher(header)
                .results()
                .map(found -> found.group(1))
                .filter(name -> test.holds(name, reading))
                .findFirst());
    }

    private static boolean hasMethod(String type, String word, Reading reading) {
        TypeElement element = reading.elements().getTypeElement(type);
        return element != null
                && reading.elements().getAllMembers(element).stream()
                        .anyMatch(member -> member.getSimpleName().contentEquals(word)
                                && member.getModifiers().contains(Modifier.STATIC));
    }

    private static boolean hasType(String name, String word, Reading reading) {
        return Stream.ofNullable(reading.elements().getTypeElement(name + "." + word))
                .anyMatch(type -> type.getModifiers().contains(Modifier.PUBLIC));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
