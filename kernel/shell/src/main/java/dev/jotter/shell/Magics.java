package dev.jotter.shell;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Find the `%` commands, when the first percent sign is seen, and again when the class path has grown.
final class Magics {
    private final ClassLoader classes;
    private final Map<Class<?>, Magic> made = new HashMap<>();
    private @Nullable Map<String, Magic> byName;
    private @Nullable Map<String, Magic> listed;

    Magics(ClassLoader classes) {
        this.classes = classes;
    }

    synchronized boolean knows(String name) {
        return all().containsKey(name);
    }

    /// List them by name; aliases are not listed.
    synchronized List<Magic> list() {
        all();
        return listed == null ? List.of() : List.copyOf(listed.values());
    }

    synchronized Magic named(String name) {
        var magic = all().get(name);
        if (magic != null) return magic;
        var names = list().stream().map(Magic::name).toList();
        throw new JotterException(
                "There is no magic %" + name + ".",
                "A name that %help lists was expected, but \"" + name + "\" was found.",
                names.isEmpty() ? "Add the module of the magics to the class path." : Nearest.hint(name, names));
    }

    /// Look again, since there are more jars. Those that were found before keep their state.
    synchronized void lookAgain() {
        byName = null;
    }

    /// The first of a name wins, so that a jar cannot put another in the place of one that is there.
    private Map<String, Magic> all() {
        var known = byName;
        if (known != null) return known;
        known = new TreeMap<>();
        var names = new TreeMap<String, Magic>();
        for (var magic : found()) names.putIfAbsent(magic.name(), magic);
        for (var magic : names.values()) {
            for (var alias : magic.aliases()) known.put(alias, magic);
        }
        known.putAll(names);
        byName = known;
        listed = names;
        return known;
    }

    /// One that cannot be made, since its jar is broken or lacks another, must not take the others with it.
    private List<Magic> found() {
        var found = new ArrayList<Magic>();
        var providers = ServiceLoader.load(Magic.class, classes).stream().iterator();
        while (true) {
            try {
                if (!providers.hasNext()) return found;
                var provider = providers.next();
                var magic = made.get(provider.type());
                if (magic == null) {
                    magic = provider.get();
                    made.put(provider.type(), magic);
                }
                if (magic.fits(classes)) found.add(magic);
            } catch (ServiceConfigurationError | LinkageError e) {
                System.err.println("A magic cannot be used: " + e.getMessage());
            }
        }
    }
}
