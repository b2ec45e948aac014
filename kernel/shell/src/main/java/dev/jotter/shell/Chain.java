package dev.jotter.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// List an exception with all that belongs to it: what was suppressed, and the causes.
///
/// Reading it calls methods that a user may have written, so it is made on the cell's thread.
record Chain(List<Link> links) {
    /// Say why an exception stands in the list.
    enum Relation {
        FIRST(""),
        SUPPRESSED("Suppressed: "),
        CAUSE("Caused by: ");

        private final String prefix;

        Relation(String prefix) {
            this.prefix = prefix;
        }

        String prefix() {
            return prefix;
        }
    }

    /// Hold one exception and what it says of itself.
    record Link(Throwable thrown, Relation relation, String name, String message) {}

    private static final int LONGEST = 30;
    private static final int LONGEST_MESSAGE = 5_000;

    /// The class around each snippet, which no user wrote.
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+[.$]");

    static Chain of(Throwable thrown) {
        var links = new ArrayList<Link>();
        collect(thrown, Relation.FIRST, links, Collections.newSetFromMap(new IdentityHashMap<>()));
        return new Chain(List.copyOf(links));
    }

    Link first() {
        return links.getFirst();
    }

    private static void collect(@Nullable Throwable thrown, Relation relation, List<Link> links, Set<Throwable> seen) {
        if (thrown == null || links.size() == LONGEST || !seen.add(thrown)) return;
        links.add(new Link(thrown, relation, name(thrown.getClass()), message(thrown)));
        for (var suppressed : thrown.getSuppressed()) collect(suppressed, Relation.SUPPRESSED, links, seen);
        collect(cause(thrown), Relation.CAUSE, links, seen);
    }

    /// Name a class as a user does who declared it in a cell.
    static String name(Class<?> type) {
        var name = type.getName();
        var own = withoutWrapper(name);
        return own.equals(name) ? name : own.replace('$', '.');
    }

    static String withoutWrapper(String text) {
        return WRAPPER.matcher(text).replaceAll("");
    }

    private static @Nullable Throwable cause(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    private static String message(Throwable thrown) {
        try {
            var message = thrown.getMessage();
            if (message == null) return "";
            var text = withoutWrapper(message);
            return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…";
        } catch (RuntimeException | StackOverflowError e) {
            return "getMessage() throws " + e.getClass().getName();
        }
    }
}
