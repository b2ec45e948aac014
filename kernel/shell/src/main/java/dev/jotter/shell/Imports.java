package dev.jotter.shell;

import java.util.Comparator;
import java.util.List;

/// Judge which of several classes of one name is meant.
final class Imports {
    /// Put what most people mean first.
    static final Comparator<String> LIKELIEST =
            Comparator.comparing(Imports::rank).thenComparing(String::length).thenComparing(Comparator.naturalOrder());

    private static final List<String> USUAL =
            List.of("java.util.", "java.nio.file.", "java.time.", "java.io.", "java.net.", "java.math.", "java.");
    private static final List<String> HIDDEN = List.of("sun.", "com.sun.", "jdk.internal.", "jdk.jshell.", "REPL.");

    private Imports() {}

    /// Say whether a class is one that users may name.
    static boolean isPublic(String fullName) {
        return HIDDEN.stream().noneMatch(fullName::startsWith) && !fullName.contains(".internal.");
    }

    private static int rank(String fullName) {
        for (var i = 0; i < USUAL.size(); i++) {
            if (fullName.startsWith(USUAL.get(i))) return i;
        }
        return fullName.startsWith("javax.") ? USUAL.size() + 1 : USUAL.size();
    }
}
