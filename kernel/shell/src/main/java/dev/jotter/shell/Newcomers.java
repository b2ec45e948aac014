package dev.jotter.shell;

import dev.jotter.shell.Pass.Analysis;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import org.jspecify.annotations.Nullable;

/// Make JShell know types and methods that a [Pass] has compiled, by the steps that its own `eval` takes.
///
/// Only names that the session never knew, and that nothing waits for: then there is nothing to replace, to compile
/// again or to tell of.
final class Newcomers {
    private final JShell jshell;
    private final Narrowing narrowing;
    private final Object eval;
    private final Object maps;
    private final Object tracker;
    private final Map<?, ?> types;
    private final Map<?, ?> methods;
    private final Collection<?> installed;
    private final Method parse;
    private final Method load;
    private final Method key;
    private final Method index;
    private final Field nextIndex;
    private final Method known;
    private final Method dependents;
    private final Method synthetic;
    private final Method outerWrap;
    private final Method className;
    private final Field unresolvedSelf;
    private final Constructor<?> unit;
    private final Method initialize;
    private final Method setWrap;
    private final Method setDiagnostics;
    private final Method setStatus;
    private final Method isDefined;
    private final Method classesToLoad;
    private final Method finish;
    private final Method event;
    private final Method setBytes;
    private final Method tell;

    Newcomers(JShell jshell, Narrowing narrowing) throws ReflectiveOperationException {
        this.jshell = jshell;
        this.narrowing = narrowing;
        eval = Doors.read(jshell, "eval");
        maps = Doors.read(jshell, "maps");
        tracker = Doors.read(jshell, "classTracker");
        var keys = Doors.read(jshell, "keyMap");
        types = (Map<?, ?>) Doors.read(keys, "classMap");
        methods = (Map<?, ?>) Doors.read(keys, "methodMap");
        installed = (Collection<?>) Doors.read(maps, "snippets");
        parse = Doors.method(eval.getClass(), "sourceToSnippets", String.class);
        load = Doors.method(eval.getClass(), "load", Collection.class);
        key = Doors.method(Snippet.class, "key");
        index = Doors.method(Doors.type("Key"), "index");
        nextIndex = Doors.field(JShell.class, "nextKeyIndex");
        known = Doors.method(maps.getClass(), "getSnippetDeadOrAlive", int.class);
        dependents = Doors.method(maps.getClass(), "getDependents", Snippet.class);
        synthetic = Doors.method(Snippet.class, "syntheticDiags");
        outerWrap = Doors.method(Snippet.class, "outerWrap");
        className = Doors.method(Snippet.class, "classFullName");
        unresolvedSelf = Doors.field(MethodSnippet.class, "unresolvedSelf");
        var type = Doors.type("Unit");
        unit = Doors.constructor(type, JShell.class, Snippet.class, Snippet.class, Doors.type("DiagList"));
        initialize = Doors.method(type, "initialize");
        setWrap = Doors.method(type, "setWrap", Collection.class, Collection.class);
        var task = Doors.type("TaskFactory$AnalyzeTask");
        setDiagnostics = Doors.method(type, "setDiagnostics", task);
        setStatus = Doors.method(type, "setStatus", task);
        isDefined = Doors.method(type, "isDefined");
        classesToLoad = Doors.method(type, "classesToLoad", List.class);
        finish = Doors.method(type, "finish");
        event = Doors.method(type, "event", String.class, Doors.type("JShellException"));
        setBytes = Doors.method(tracker.getClass(), "setCurrentBytes", String.class, byte[].class);
        tell = Doors.method(JShell.class, "notifyKeyStatusEvent", SnippetEvent.class);
    }

    /// Prepare declarations for the compiler; empty when one is anything but a new type or method.
    Optional<Group> group(List<Piece> pieces) {
        var snippets = new ArrayList<DeclarationSnippet>();
        for (var piece : pieces) {
            var made = (List<?>) Doors.call(parse, eval, piece.source());
            if (made.size() != 1 || !(made.getFirst() instanceof DeclarationSnippet one) || !isNew(one, snippets)) {
                made.forEach(this::forgetKey);
                snippets.forEach(this::forgetKey);
                return Optional.empty();
            }
            snippets.add(one);
        }
        try {
            return Optional.of(new Group(snippets));
        } catch (RuntimeException | Error e) {
            snippets.forEach(this::forgetKey);
            throw e;
        }
    }

    /// Do something with a declaration as if it were new, and leave no trace of it, not even a number taken.
    <T> Optional<T> tryOut(Piece piece, Function<Group, T> work) {
        var number = Doors.get(nextIndex, jshell);
        try {
            var group = group(List.of(piece));
            try {
                return group.map(work);
            } finally {
                group.ifPresent(Group::undo);
            }
        } finally {
            Doors.put(nextIndex, jshell, number);
        }
    }

    private boolean isNew(DeclarationSnippet snippet, List<DeclarationSnippet> others) {
        if (!(snippet instanceof TypeDeclSnippet) && !isOrdinary(snippet)) return false;
        if (others.stream().anyMatch(other -> other.name().equals(snippet.name()))) return false;
        return knownAt(snippet) == null
                && narrowing.declarations(jshell).stream()
                        .noneMatch(other -> other.name().equals(snippet.name()))
                && ((List<?>) Doors.call(dependents, maps, snippet)).isEmpty();
    }

    /// An abstract method is none that one can call.
    private boolean isOrdinary(DeclarationSnippet snippet) {
        return snippet instanceof MethodSnippet
                && Doors.peek(unresolvedSelf, snippet).isEmpty();
    }

    private @Nullable Object knownAt(Snippet snippet) {
        return Doors.call(known, maps, Doors.call(index, Doors.call(key, snippet)));
    }

    /// Take back the name's place among all names ever declared: JShell of JDK 25 cannot print types while one of them
    /// has no snippet.
    private void forgetKey(Object snippet) {
        var place = Doors.call(key, snippet);
        if (knownAt((Snippet) snippet) != null) return;
        types.values().remove(place);
        methods.values().remove(place);
    }

    /// Hold declarations that are compiled together.
    final class Group {
        private final List<DeclarationSnippet> snippets;
        private final Set<Object> units = new LinkedHashSet<>();
        private boolean isInstalled;

        private Group(List<DeclarationSnippet> snippets) {
            this.snippets = snippets;
            for (var one : snippets) units.add(Doors.make(unit, jshell, one, null, Doors.call(synthetic, one)));
            units.forEach(one -> Doors.call(initialize, one));
            // To import each other, all need a name of their own first.
            units.forEach(one -> Doors.call(setWrap, one, Set.of(one), Set.of(one)));
            if (units.size() > 1) units.forEach(one -> Doors.call(setWrap, one, units, units));
        }

        List<DeclarationSnippet> snippets() {
            return snippets;
        }

        /// Give the classes in JShell's form.
        Stream<Object> wraps() {
            return snippets.stream().map(one -> Doors.call(outerWrap, one));
        }

        /// Enter the declarations into the session; false when one of them lacks something.
        boolean install(Analysis analysis) {
            for (var one : units) {
                Doors.call(setDiagnostics, one, analysis.inner());
                Doors.call(setStatus, one, analysis.inner());
                if (!(boolean) Doors.call(isDefined, one)) return false;
            }
            isInstalled = true;
            units.forEach(one -> Doors.call(finish, one));
            return snippets.stream().allMatch(one -> jshell.status(one) == Status.VALID);
        }

        /// Define the classes, of all that were compiled.
        void load(List<ClassBytecodes> classes) {
            var toLoad = new ArrayList<Object>();
            var rest = snippets.iterator();
            for (var one : units) {
                var wrapper = String.valueOf(Doors.call(className, rest.next()));
                var names = new ArrayList<String>();
                for (var made : classes) {
                    if (!made.name().equals(wrapper) && !made.name().startsWith(wrapper + "$")) continue;
                    Doors.call(setBytes, tracker, made.name(), made.bytecodes());
                    names.add(made.name());
                }
                toLoad.addAll(((Stream<?>) Doors.call(classesToLoad, one, names)).toList());
            }
            Doors.call(load, eval, toLoad);
            units.forEach(one -> Doors.call(tell, jshell, Doors.call(event, one, null, null)));
        }

        /// Leave the session as it was.
        void undo() {
            for (var one : snippets) {
                if (isInstalled) {
                    installed.remove(one);
                    narrowing.takeOut(one, String.valueOf(Doors.call(className, one)));
                }
                forgetKey(one);
            }
        }
    }
}
