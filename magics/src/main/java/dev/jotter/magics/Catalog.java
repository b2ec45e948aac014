package dev.jotter.magics;

import dev.jotter.shell.Magic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Put magics under headings, those of ours first.
final class Catalog {
    private static final List<String> ORDER = List.of(
            Group.LIBRARIES, Group.CODE, Group.TIME, Group.SESSION, Group.SYSTEM, Group.SHOW, Group.MODELS, Group.HELP);

    private Catalog() {}

    static Map<String, List<Magic>> groups(List<Magic> magics) {
        var groups = new LinkedHashMap<String, List<Magic>>();
        for (var name : ORDER) groups.put(name, new ArrayList<>());
        for (var magic : magics) {
            groups.computeIfAbsent(magic.group(), name -> new ArrayList<>()).add(magic);
        }
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    static String usage(Magic magic) {
        return magic.help().split(": ", 2)[0];
    }

    static String purpose(Magic magic) {
        var parts = magic.help().split(": ", 2);
        return parts.length > 1 ? parts[1] : "";
    }
}
