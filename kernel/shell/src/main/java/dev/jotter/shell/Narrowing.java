package dev.jotter.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import org.jspecify.annotations.Nullable;

/// Put two collections into JShell that show the compiler no more than the [Focus] asks for.
///
/// JShell walks over the first to write the imports of a compilation, and over the second to list the session's
/// classes. All that it looks up one by one, such as who depends on what, it still finds in full.
final class Narrowing {
    /// A class of the session: `REPL.$JShell$`, then the indexes of its snippets, each with letters for its version.
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$(\\w+?)(?:\\$.*)?");

    private static final Pattern INDEX = Pattern.compile("\\d+");

    private final ByIndex snippets;
    private final Map<String, JavaFileObject> classes;
    private final Map<?, ?> dependencies;

    private Narrowing(JShell jshell, BiPredicate<ImportSnippet, Set<String>> brings)
            throws ReflectiveOperationException {
        var maps = Doors.read(jshell, "maps");
        var files = Doors.read(Doors.read(jshell, "taskFactory"), "fileManager");
        snippets = new ByIndex((List<?>) Doors.read(maps, "keyIndexToSnippet"), brings);
        dependencies = (Map<?, ?>) Doors.read(maps, "dependencies");
        classes = new Classes(snippets, (Map<?, ?>) Doors.read(files, "classObjects"));
        Doors.field(maps.getClass(), "keyIndexToSnippet").set(maps, snippets);
        Doors.field(files.getClass(), "classObjects").set(files, classes);
    }

    /// Install the collections; empty when this JDK's JShell has no place for them.
    ///
    /// @param brings says whether an import can bring one of some names
    static Optional<Narrowing> in(JShell jshell, BiPredicate<ImportSnippet, Set<String>> brings) {
        try {
            return Optional.of(new Narrowing(jshell, brings));
        } catch (ReflectiveOperationException | ClassCastException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Give the declarations that are in force or wait for something.
    List<PersistentSnippet> declarations(JShell jshell) {
        var found = new ArrayList<PersistentSnippet>();
        for (var i = 0; i < snippets.size(); i++) {
            if (snippets.get(i) instanceof PersistentSnippet named
                    && jshell.status(named).isActive()) found.add(named);
        }
        return found;
    }

    /// Say whether JShell compiles a declaration again when the name is declared: also when an earlier version of it
    /// used the name, and this one does not.
    boolean depends(Snippet declaration, String name) {
        return dependencies.get(name) instanceof Set<?> users && users.contains(Integer.valueOf(declaration.id()));
    }

    /// Take a class from the compiler's eyes; whoever holds it may still run it.
    void forget(String className) {
        classes.remove(className);
    }

    /// Take back a snippet that was entered a moment ago, and its classes.
    void takeOut(Snippet snippet, String wrapper) {
        var at = snippets.indexOf(snippet);
        if (at >= 0) snippets.set(at, null);
        classes.keySet().removeIf(name -> name.equals(wrapper) || name.startsWith(wrapper + "$"));
    }

    private static final class ByIndex extends ArrayList<@Nullable Snippet> {
        private static final long serialVersionUID = 1L;

        private final transient BiPredicate<ImportSnippet, Set<String>> brings;

        ByIndex(List<?> before, BiPredicate<ImportSnippet, Set<String>> brings) {
            this.brings = brings;
            before.forEach(one -> add((Snippet) one));
        }

        @Override
        public Iterator<@Nullable Snippet> iterator() {
            return Focus.isNarrow() ? stream().filter(this::isShown).iterator() : super.iterator();
        }

        private boolean isShown(@Nullable Snippet snippet) {
            if (snippet instanceof ImportSnippet line) {
                return Focus.names().map(names -> brings.test(line, names)).orElse(true);
            }
            return snippet instanceof PersistentSnippet named && Focus.shows(named.name());
        }

        /// A snippet that is only being made has no place yet, and is shown.
        boolean isShown(int index) {
            var snippet = index < size() ? get(index) : null;
            return snippet == null || isShown(snippet);
        }
    }

    private static final class Classes extends TreeMap<String, JavaFileObject> {
        private static final long serialVersionUID = 1L;

        private final transient ByIndex snippets;

        Classes(ByIndex snippets, Map<?, ?> before) {
            this.snippets = snippets;
            before.forEach((name, file) -> put((String) name, (JavaFileObject) file));
        }

        @Override
        public Collection<JavaFileObject> values() {
            if (!Focus.isNarrow()) return super.values();
            return entrySet().stream()
                    .filter(entry -> isShown(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        private boolean isShown(String name) {
            var wrapper = WRAPPER.matcher(name);
            return !wrapper.matches()
                    || INDEX.matcher(wrapper.group(1))
                            .results()
                            .anyMatch(index -> snippets.isShown(Integer.parseInt(index.group())));
        }
    }
}
