package dev.jotter.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Follow one call of a method of a cell. What stands at the top level of a cell counts as a method too.
public final class Activation {
    private final TracedMethod method;
    private final @Nullable Activation caller;
    private final int depth;
    private @Nullable Site site;
    private @Nullable Object[] values = {};

    Activation(TracedMethod method, @Nullable Activation caller) {
        this.method = method;
        this.caller = caller;
        depth = caller == null ? 1 : caller.depth + 1;
    }

    /// Give the call of a cell's method that this one comes from, however many library calls lie between.
    public Optional<Activation> caller() {
        return Optional.ofNullable(caller);
    }

    /// Count this call and its callers.
    public int depth() {
        return depth;
    }

    /// Give the place where the call is now; empty before its first line.
    public Optional<Place> place() {
        var at = site;
        return at == null ? Optional.empty() : at.place();
    }

    /// Give the name of the method as its author knows it; empty at the top level of a cell.
    public Optional<String> method() {
        return method.title();
    }

    /// Give the local variables as they were at the beginning of the line, `this` among them.
    public List<Local> locals() {
        var at = site;
        if (at == null) return List.of();
        var all = new ArrayList<Local>();
        for (var i = 0; i < values.length; i++) {
            var slot = at.slots().get(i);
            all.add(new Local(slot.name(), slot.type(), Optional.ofNullable(values[i])));
        }
        return all;
    }

    TracedMethod code() {
        return method;
    }

    /// Move to a line; false when it is but another part of the line where the call is already.
    boolean moveTo(Site next, @Nullable Object[] locals) {
        var before = site;
        site = next;
        values = locals;
        return before == null || next.isBehind(before) || !next.place().equals(before.place());
    }
}
