package dev.jotter.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.VarSnippet;

/// Find which names of the session a piece of code can reach: those it names, what their declarations name, and so on.
///
/// When the piece declares something, whatever depends on that is compiled again, so all that those name counts too.
final class Reach {
    private final JShell jshell;
    private final Narrowing narrowing;
    private final Map<PersistentSnippet, Words> read = new HashMap<>();

    Reach(JShell jshell, Narrowing narrowing) {
        this.jshell = jshell;
        this.narrowing = narrowing;
    }

    /// Give the names, or empty when one cannot know.
    Optional<Set<String>> of(Words piece) {
        if (!piece.isClear()) return Optional.empty();
        var declarations = narrowing.declarations(jshell);
        read.keySet().retainAll(Set.copyOf(declarations));
        if (!declarations.stream().allMatch(one -> words(one).isClear())) return Optional.empty();
        var names = new HashSet<>(piece.all());
        for (var dependent : dependents(piece.declared(), declarations)) {
            names.addAll(words(dependent).all());
            names.addAll(outside(dependent));
        }
        return Optional.of(closed(names, declarations));
    }

    private Words words(PersistentSnippet declaration) {
        return read.computeIfAbsent(declaration, one -> Words.of(one.source()));
    }

    /// List what uses one of the names, what uses that, and so on.
    private List<PersistentSnippet> dependents(Set<String> declared, List<PersistentSnippet> declarations) {
        var found = new ArrayList<PersistentSnippet>();
        var rest = new ArrayList<>(declarations);
        var names = declared;
        while (!names.isEmpty()) {
            var now = names;
            var users = rest.stream().filter(one -> uses(one, now)).toList();
            rest.removeAll(users);
            found.addAll(users);
            names = users.stream().map(PersistentSnippet::name).collect(Collectors.toSet());
        }
        return found;
    }

    private boolean uses(PersistentSnippet declaration, Set<String> names) {
        return names.contains(declaration.name())
                || names.stream().anyMatch(words(declaration).all()::contains);
    }

    /// Add what the declarations of the names name themselves.
    private Set<String> closed(Set<String> names, List<PersistentSnippet> declarations) {
        var byName = new HashMap<String, List<PersistentSnippet>>();
        declarations.forEach(one ->
                byName.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(one));
        var open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            for (var one : byName.getOrDefault(open.poll(), List.of())) {
                for (var name : outside(one)) if (names.add(name)) open.add(name);
            }
        }
        return names;
    }

    /// Give what can be seen of a declaration from outside: a variable's type, a method's signature, all of a type.
    private Set<String> outside(PersistentSnippet declaration) {
        return switch (declaration) {
            case VarSnippet variable -> Words.of(variable.typeName()).all();
            case MethodSnippet method -> signature(method);
            default -> words(declaration).all();
        };
    }

    /// An annotation's braces may end the head too early.
    private Set<String> signature(MethodSnippet method) {
        var names = new HashSet<>(words(method).head());
        names.addAll(Words.of(method.signature()).all());
        return names;
    }
}
