package dev.jotter.serve.internal.live;

import dev.jotter.serve.internal.store.Grant;
import dev.jotter.serve.internal.store.Keys;
import dev.jotter.serve.internal.store.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Know who holds which key, without asking the disk at each call.
public final class KeyRing {
    private final Keys keys;
    private final Map<String, Grant> lent = new ConcurrentHashMap<>();
    private volatile Map<String, Grant> kept;

    public KeyRing(Keys keys) {
        this.keys = keys;
        this.kept = keys.grants();
    }

    /// Find what a key allows.
    public Optional<Grant> find(String secret) {
        var hash = Secret.hash(secret);
        return Optional.ofNullable(kept.get(hash)).or(() -> Optional.ofNullable(lent.get(hash)));
    }

    /// Make a key that is written down nowhere and dies with this process: with it an endpoint calls itself in the name
    /// of an owner whose own key was shown long ago.
    public String lend(String owner, String model) {
        var secret = Secret.make();
        lent.put(Secret.hash(secret), new Grant(owner, model));
        return secret;
    }

    /// Make a key for an owner.
    public String make(String owner, String model) {
        var secret = keys.make(owner, model);
        refresh();
        return secret;
    }

    /// Take all keys of an owner for a model away, those lent too.
    public void revoke(String owner, String model) {
        keys.revoke(owner, model);
        lent.values().removeIf(grant -> grant.equals(new Grant(owner, model)));
        refresh();
    }

    /// Follow what the registry says now.
    public void refresh() {
        kept = keys.grants();
    }
}
