package dev.jotter.serve.internal.live;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Share calls between the live version and the one on trial.
///
/// By counting, not by chance: of any n calls in a row the canary gets its share to within one call.
final class Traffic {
    private final LoadedModel live;
    private final Optional<LoadedModel> canary;
    private final double share;
    private final AtomicLong calls = new AtomicLong();

    Traffic(LoadedModel live, Optional<LoadedModel> canary, double share) {
        this.live = live;
        this.canary = canary;
        this.share = share;
    }

    LoadedModel live() {
        return live;
    }

    /// Choose the model for the next call.
    LoadedModel next() {
        if (canary.isEmpty()) return live;
        var n = calls.getAndIncrement();
        return Math.floor((n + 1) * share) > Math.floor(n * share) ? canary.get() : live;
    }

    boolean uses(LoadedModel model) {
        return model == live || canary.filter(c -> c == model).isPresent();
    }
}
