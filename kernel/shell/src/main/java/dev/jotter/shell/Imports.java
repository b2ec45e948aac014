package dev.jotter.shell;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/// Judge which of several classes of one name is meant.
final class Imports {
    /// Put what most people mean first.
    private static final Comparator<String> LIKELIEST =
            Comparator.comparing(Imports::rank).thenComparing(String::length).thenComparing(Comparator.naturalOrder());

    private static final List<String> USUAL =
            List.of("java.util.", "java.nio.file.", "java.time.", "java.io.", "java.net.", "java.math.", "java.");
    private static final List<String> HIDDEN = List.of("sun.", "com.sun.", "jdk.internal.", "jdk.jshell.", "REPL.");

    private Imports() {}

    /// Give the class that is probably meant among those of one simple name, of the ones that users may name.
    static Optional<String> likeliest(String name, Collection<String> fullNames, Elements elements) {
        return fullNames.stream()
                .filter(full -> isTopLevel(full, name) && isNamed(full))
                .sorted(LIKELIEST)
                .filter(full -> isPublic(elements.getTypeElement(full)))
                .findFirst();
    }

    private static boolean isTopLevel(String fullName, String name) {
        var dot = fullName.length() - name.length() - 1;
        if (dot < 1 || !fullName.endsWith("." + name)) return false;
        return Character.isLowerCase(fullName.charAt(fullName.lastIndexOf('.', dot - 1) + 1));
    }

    private static boolean isNamed(String fullName) {
        return HIDDEN.stream().noneMatch(fullName::startsWith) && !fullName.contains(".internal.");
    }

    private static boolean isPublic(@Nullable TypeElement type) {
        return type != null && type.getModifiers().contains(Modifier.PUBLIC);
    }

    private static int rank(String fullName) {
        for (var i = 0; i < USUAL.size(); i++) {
            if (fullName.startsWith(USUAL.get(i))) return i;
        }
        return fullName.startsWith("javax.") ? USUAL.size() + 1 : USUAL.size();
    }
}
