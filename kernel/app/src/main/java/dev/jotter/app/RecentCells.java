package dev.jotter.app;

import dev.jotter.jupyter.HistoryEntry;
import dev.jotter.jupyter.HistoryQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

/// Keep the last cells of one session in memory: what a history falls back to when there is no file.
final class RecentCells {
    private static final int MOST = 10_000;

    private final TreeMap<Integer, HistoryEntry> cells = new TreeMap<>();

    /// Add a cell, or replace the one with its number.
    synchronized void put(HistoryEntry entry) {
        cells.put(entry.cell(), entry);
        if (cells.size() > MOST) cells.pollFirstEntry();
    }

    synchronized List<HistoryEntry> all() {
        return List.copyOf(cells.values());
    }

    /// Answer from what is kept here, as if there had never been another session.
    ///
    /// @param session the number of this session
    synchronized List<HistoryEntry> answer(HistoryQuery query, int session) {
        return switch (query) {
            case HistoryQuery.Tail(var count) -> last(count, cells.values());
            case HistoryQuery.Range(var wanted, var start, var stop) -> {
                if ((wanted <= 0 ? wanted + session : wanted) != session || cells.isEmpty()) yield List.of();
                var span = Span.of(start, stop, cells.lastKey());
                yield List.copyOf(cells.subMap(span.start(), span.stop()).values());
            }
            case HistoryQuery.Search(var glob, var count, var unique) -> last(count, found(glob, unique));
        };
    }

    private Collection<HistoryEntry> found(String glob, boolean unique) {
        var pattern = Glob.pattern(glob);
        var found = cells.values().stream()
                .filter(entry -> pattern.matcher(entry.input()).matches())
                .toList();
        if (!unique) return found;
        var latest = new LinkedHashMap<String, HistoryEntry>();
        found.forEach(entry -> latest.putLast(entry.input(), entry));
        return latest.values();
    }

    private static List<HistoryEntry> last(int count, Collection<HistoryEntry> of) {
        return of.stream().skip(Math.max(0L, of.size() - Math.max(0L, count))).toList();
    }
}
