package dev.jotter.serve;

import dev.jotter.serve.internal.live.Serving;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Hold the keys that an endpoint's first owners got.
///
/// @param fresh keys made in this process by owner, to be shown once
/// @param known owners whose key was made and shown before
/// @param own the key with which the endpoint calls itself, in the name of the first owner
record CallerKeys(Map<String, String> fresh, List<String> known, Optional<String> own) {

    private static final CallerKeys NONE = new CallerKeys(Map.of(), List.of(), Optional.empty());

    /// Give each owner a key who has none; without owners those of before go on. Keys made before by this process are
    /// kept; of those made by an earlier
    /// process only the hashes are left, so that for calls from here one is lent.
    static CallerKeys of(Serving serving, String model, List<String> owners, @Nullable Endpoint before) {
        if (!serving.registry().policies().get(model).keyNeeded()) return NONE;
        var granted = serving.registry().keys().owners(model);
        if (before != null && before.keys().serve(owners, granted)) return before.keys();
        if (owners.isEmpty()) return lent(serving, model);
        var fresh = new LinkedHashMap<String, String>();
        for (var owner : owners) {
            if (!granted.contains(owner)) fresh.put(owner, serving.keyRing().make(owner, model));
        }
        var first = owners.getFirst();
        var own =
                fresh.containsKey(first) ? fresh.get(first) : serving.keyRing().lend(first, model);
        var known = owners.stream().filter(owner -> !fresh.containsKey(owner)).toList();
        return new CallerKeys(fresh, known, Optional.ofNullable(own));
    }

    /// Lend a key for a model that was published by an earlier process.
    static CallerKeys lent(Serving serving, String model) {
        var owners = serving.registry().keys().owners(model);
        if (!serving.registry().policies().get(model).keyNeeded() || owners.isEmpty()) return NONE;
        return new CallerKeys(Map.of(), owners, Optional.of(serving.keyRing().lend(owners.getFirst(), model)));
    }

    /// Say whether these keys do for the owners asked for, none of whom was revoked.
    private boolean serve(List<String> asked, List<String> granted) {
        return !owners().isEmpty() && (asked.isEmpty() || asked.equals(owners())) && granted.containsAll(owners());
    }

    List<String> owners() {
        return Stream.concat(fresh.keySet().stream(), known.stream()).toList();
    }
}
