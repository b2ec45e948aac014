package dev.jotter.jupyter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Keep the main shell and the subshells (Jupyter's JEP 91).
final class Lanes {
    private static final String MAIN = "";

    private final Kernel kernel;
    private final Function<String, Lane> begin;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    Lanes(Kernel kernel, Function<String, Lane> begin) {
        this.kernel = kernel;
        this.begin = begin;
        lanes.put(MAIN, begin.apply("jotter-execution"));
    }

    Optional<Lane> of(String subshell) {
        return Optional.ofNullable(lanes.get(subshell));
    }

    /// Begin a subshell and give its id.
    String create() {
        var id = UUID.randomUUID().toString();
        lanes.put(id, begin.apply("jotter-subshell-" + id.substring(0, 8)));
        return id;
    }

    /// End a subshell and what it runs; false when there is none.
    boolean delete(String id) {
        if (id.equals(MAIN)) return false;
        var lane = lanes.remove(id);
        if (lane == null) return false;
        lane.close();
        kernel.interrupt(id);
        return true;
    }

    /// Give the ids of the subshells, without the main shell.
    List<String> list() {
        return lanes.keySet().stream().filter(id -> !id.equals(MAIN)).sorted().toList();
    }

    void close() {
        lanes.values().forEach(Lane::close);
    }
}
