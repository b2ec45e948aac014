package dev.jotter.app.debug;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Know which lines of a cell hold code: by the look of them until the cell was compiled.
final class CodeLines {
    private final TreeSet<Integer> bySight = new TreeSet<>();
    private final TreeMap<Integer, Part> parts = new TreeMap<>();

    /// Hold a part that was compiled.
    private record Part(int last, TreeSet<Integer> lines) {}

    CodeLines(String text) {
        var lines = text.split("\n", -1);
        var inComment = false;
        for (var i = 0; i < lines.length; i++) {
            var line = lines[i].strip();
            if (line.startsWith("/*")) inComment = true;
            var isCode = !inComment && !line.isEmpty() && !line.startsWith("//") && !line.startsWith("%");
            if (isCode) bySight.add(i + 1);
            if (line.contains("*/")) inComment = false;
        }
    }

    /// Learn what the compiler made of the lines from `first` to `last`.
    void learn(int first, int last, Set<Integer> lines) {
        parts.merge(first, new Part(last, new TreeSet<>(lines)), (one, other) -> {
            var all = new TreeSet<>(one.lines());
            all.addAll(other.lines());
            return new Part(Math.max(one.last(), other.last()), all);
        });
    }

    /// Give the first line with code from this one on, or else the last one in the same part before it.
    Optional<Integer> from(int line) {
        var wanted = bySight.ceiling(line);
        if (wanted == null) return Optional.empty();
        var part = parts.floorEntry(wanted);
        if (part == null || part.getValue().last() < wanted) return Optional.of(wanted);
        var lines = part.getValue().lines();
        return Stream.of(Optional.ofNullable(lines.ceiling(wanted)), Optional.ofNullable(lines.floor(wanted)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
