package dev.jotter.app;

import dev.jotter.jupyter.HistoryEntry;
import dev.jotter.jupyter.HistoryQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Remember the cells of this session.
final class History {
    /// The number of the running session; earlier ones are not kept.
    static final int SESSION = 1;

    private final List<HistoryEntry> entries = new ArrayList<>();

    synchronized void add(int cell, String input, String output) {
        entries.add(new HistoryEntry(SESSION, cell, input, output));
    }

    synchronized List<HistoryEntry> answer(HistoryQuery query) {
        return switch (query) {
            case HistoryQuery.Tail(var count) -> last(count, entries);
            case HistoryQuery.Range(var session, var start, var stop) ->
                entries.stream()
                        .filter(entry -> session == 0 || session == SESSION)
                        .filter(entry -> entry.cell() >= start && (stop <= 0 || entry.cell() < stop))
                        .toList();
            case HistoryQuery.Search(var pattern, var count, var unique) -> last(count, found(pattern, unique));
        };
    }

    private List<HistoryEntry> found(String glob, boolean unique) {
        var pattern = regex(glob);
        var found = entries.stream()
                .filter(entry -> pattern.matcher(entry.input()).matches())
                .toList();
        if (!unique) return found;
        var latest = new LinkedHashMap<String, HistoryEntry>();
        for (var entry : found) {
            latest.remove(entry.input());
            latest.put(entry.input(), entry);
        }
        return List.copyOf(latest.values());
    }

    private static List<HistoryEntry> last(int count, List<HistoryEntry> of) {
        return List.copyOf(of.subList(Math.max(0, of.size() - Math.max(0, count)), of.size()));
    }

    private static Pattern regex(String glob) {
        var regex = glob.codePoints()
                .mapToObj(c -> switch (c) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(c));
                })
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL);
    }
}
