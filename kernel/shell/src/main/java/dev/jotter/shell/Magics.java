package dev.jotter.shell;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Find the `%` commands, when the first percent sign is seen.
final class Magics {
    private @Nullable Map<String, Magic> byName;

    boolean knows(String name) {
        return all().containsKey(name);
    }

    List<Magic> list() {
        return List.copyOf(all().values());
    }

    Magic named(String name) {
        var magic = all().get(name);
        if (magic != null) return magic;
        throw new JotterException(
                "There is no magic %" + name + ".",
                "A name that %help lists was expected, but \"" + name + "\" was found.",
                all().isEmpty()
                        ? "Add the module of the magics to the class path."
                        : Nearest.hint(name, all().keySet()));
    }

    private Map<String, Magic> all() {
        var known = byName;
        if (known == null) {
            known = ServiceLoader.load(Magic.class, Magics.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .collect(Collectors.toMap(Magic::name, magic -> magic, (first, second) -> first, TreeMap::new));
            byName = known;
        }
        return known;
    }
}
