package dev.jotter.app.debug;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.shell.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keep the breakpoints of each cell. One that was set on a line without code moves to the next with code, at the
/// latest when the cell is compiled.
final class Breakpoints {
    private final CellSources sources;
    private final Events events;
    private final Map<String, List<Breakpoint>> byPath = new LinkedHashMap<>();
    private final Map<String, CodeLines> code = new HashMap<>();
    private volatile Map<String, Set<Integer>> active = Map.of();
    private int count;

    Breakpoints(CellSources sources, Events events) {
        this.sources = sources;
        this.events = events;
    }

    /// Hold one breakpoint.
    ///
    /// @param verified whether there is a line to stop at
    record Breakpoint(int id, int line, boolean verified) {
        ObjectNode json(String path) {
            var node = JsonNodeFactory.instance
                    .objectNode()
                    .put("id", id)
                    .put("verified", verified)
                    .put("line", line);
            node.putObject("source").put("path", path);
            return verified ? node : node.put("message", "No line with code stands here or below in this cell.");
        }
    }

    /// Set the breakpoints of one cell, in place of all that it had.
    synchronized List<Breakpoint> set(String path, List<Integer> lines) {
        var set = new ArrayList<Breakpoint>();
        for (var line : lines) set.add(placed(new Breakpoint(++count, line, true), path));
        if (set.isEmpty()) byPath.remove(path);
        else byPath.put(path, List.copyOf(set));
        activate();
        return set;
    }

    /// Learn where a part of a cell has code.
    synchronized void loaded(String text, int first, int last, Set<Integer> lines) {
        var path = sources.path(text);
        code.computeIfAbsent(path, key -> new CodeLines(text)).learn(first, last, lines);
        var before = byPath.getOrDefault(path, List.of());
        var after = before.stream().map(one -> placed(one, path)).toList();
        for (var i = 0; i < after.size(); i++) {
            if (!after.get(i).equals(before.get(i))) changed(after.get(i), path);
        }
        if (!after.isEmpty()) byPath.put(path, after);
        activate();
    }

    /// Give all breakpoints by path.
    synchronized Map<String, List<Breakpoint>> all() {
        return new LinkedHashMap<>(byPath);
    }

    synchronized void clear() {
        byPath.clear();
        activate();
    }

    boolean isAt(Place place) {
        return active.getOrDefault(place.text(), Set.of()).contains(place.line());
    }

    private Breakpoint placed(Breakpoint wanted, String path) {
        var text = sources.text(path);
        if (text.isEmpty()) return new Breakpoint(wanted.id(), wanted.line(), false);
        var line = code.getOrDefault(path, new CodeLines(text.get())).from(wanted.line());
        return new Breakpoint(wanted.id(), line.orElse(wanted.line()), line.isPresent());
    }

    private void changed(Breakpoint breakpoint, String path) {
        var body = JsonNodeFactory.instance.objectNode().put("reason", "changed");
        body.set("breakpoint", breakpoint.json(path));
        events.send("breakpoint", body);
    }

    private void activate() {
        var next = new HashMap<String, Set<Integer>>();
        byPath.forEach((path, all) -> sources.text(path).ifPresent(text -> {
            var lines = new HashSet<Integer>();
            all.stream().filter(Breakpoint::verified).forEach(one -> lines.add(one.line()));
            next.put(text, lines);
        }));
        active = next;
    }
}
