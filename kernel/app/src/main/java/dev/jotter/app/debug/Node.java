package dev.jotter.app.debug;

import dev.jotter.shell.Local;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Hold what can be opened in a list of variables.
///
/// @param size how many parts it has
/// @param part gives one of them, from 0
/// @param isIndexed whether its parts are numbered
record Node(int size, IntFunction<Local> part, boolean isIndexed) {
    /// More parts than these are shown in groups.
    private static final int GROUP = 100;

    static Node of(List<Local> parts) {
        return new Node(parts.size(), parts::get, false);
    }

    /// Hold a number of neighbours among many parts.
    record Group(Node node) {
        @Override
        public String toString() {
            return "";
        }
    }

    /// Give the parts from one on.
    List<Local> slice(int from, int count) {
        return IntStream.range(Math.min(from, size), (int) Math.min(size, (long) from + count))
                .mapToObj(part)
                .toList();
    }

    /// Give all parts, or groups of them when they are many.
    List<Local> parts() {
        if (size <= GROUP) return slice(0, size);
        var width = GROUP;
        while ((size - 1L) / width >= GROUP) width *= GROUP;
        var groups = new ArrayList<Local>();
        for (var from = 0L; from < size; from += width) {
            groups.add(group((int) from, (int) Math.min(width, size - from)));
        }
        return groups;
    }

    private Local group(int from, int count) {
        var node = new Node(count, index -> part.apply(from + index), isIndexed);
        return new Local("[" + from + " … " + (from + count - 1) + "]", "", Optional.of(new Group(node)));
    }
}
