package dev.jotter.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Remember which variables stand without a value, and why: their initialiser failed, or their type was declared anew.
///
/// JShell keeps such a variable and gives it null or zero. Without a word about it, a later cell fails for a reason
/// that lies elsewhere, or counts with the zero.
final class Losses {
    /// Look a variable up: what it holds now; nothing when there is no such variable.
    interface Present {
        Optional<Held> of(String name);
    }

    /// Hold what a variable has: something; nothing or, of a primitive one, what stands for nothing; or no place any
    /// more, since its declaration does not compile with the new type.
    sealed interface Held {
        record Value() implements Held {}

        record Nothing(Optional<String> standIn) implements Held {}

        record Gone() implements Held {}
    }

    private record Loss(String reason, CellRun since) {}

    private final Map<String, Loss> byName = new TreeMap<>();

    /// @param reason goes on behind "because"
    void add(String name, String reason, CellRun since) {
        byName.put(name, new Loss(reason, since));
    }

    /// Take note that a variable was declared and got its value.
    void gained(String name) {
        byName.remove(name);
    }

    /// Tell of the variables without a value that a cell names and did not fill itself.
    List<String> told(CellRun run, Present present) {
        if (byName.isEmpty()) return List.of();
        var lines = new ArrayList<String>();
        var words = Words.of(run.source().text());
        for (var name : List.copyOf(byName.keySet())) {
            var loss = byName.get(name);
            if (loss == null || loss.since() == run || !words.all().contains(name)) continue;
            var held = present.of(name);
            var line = held.flatMap(one -> told(name, one, loss.reason()));
            if (line.isEmpty() || assigns(run.source().text(), name)) {
                byName.remove(name);
            } else {
                lines.add(line.get());
            }
        }
        return lines;
    }

    private static Optional<String> told(String name, Held held, String reason) {
        return switch (held) {
            case Held.Value() -> Optional.empty();
            case Held.Nothing(Optional<String> standIn) -> {
                var counts = standIn.map(" and counts as "::concat).orElse("");
                yield Optional.of("%s has no value%s, because %s.".formatted(name, counts, reason));
            }
            case Held.Gone() -> Optional.of("%s is gone, because %s. Declare it again.".formatted(name, reason));
        };
    }

    private static boolean assigns(String text, String name) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\s*=(?!=)")
                .matcher(text)
                .find();
    }
}
