package dev.jotter.shell;

import com.sun.source.tree.Scope;
import com.sun.source.util.TreePath;
import dev.jotter.shell.Compiler.Reading;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;

/// List what a name alone may mean at a place.
final class Scopes {
    private Scopes() {}

    /// List the elements of this name, the nearest first.
    static List<Element> named(Name name, Reading reading, TreePath path) {
        return List.copyOf(matching(other -> other.contentEquals(name), reading, path));
    }

    /// List the elements whose names match, the nearest first.
    ///
    /// Only they are looked into: to ask an imported class anything loads it, and there are thousands.
    static Set<Element> matching(Predicate<String> names, Reading reading, TreePath path) {
        var found = new LinkedHashSet<Element>();
        TypeElement around = null;
        for (var scope = reading.trees().getScope(path); scope != null; scope = scope.getEnclosingScope()) {
            addAll(found, local(scope), names);
            var type = scope.getEnclosingClass();
            if (type != null && !type.equals(around))
                addAll(found, reading.elements().getAllMembers(type), names);
            around = type;
        }
        found.removeIf(element -> isOurs(element.getSimpleName().toString()));
        return found;
    }

    private static boolean isOurs(String name) {
        return name.isEmpty()
                || name.contains("$")
                || name.startsWith("<")
                || name.equals("this")
                || name.equals("super");
    }

    private static Iterable<? extends Element> local(Scope scope) {
        return scope.getLocalElements();
    }

    /// A class file that is damaged or lacks its neighbours must not end the list.
    private static void addAll(Set<Element> found, Iterable<? extends Element> elements, Predicate<String> names) {
        Iterator<? extends Element> all = elements.iterator();
        while (true) {
            try {
                if (!all.hasNext()) return;
                var element = all.next();
                if (names.test(element.getSimpleName().toString())) found.add(element);
            } catch (RuntimeException e) {
                if (!e.getClass().getSimpleName().equals("CompletionFailure")) throw e;
            }
        }
    }
}
