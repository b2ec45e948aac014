package dev.jotter.frame;

import java.util.List;

/// Hold rows on disk that are parted by the values of some columns, until [#agg] says what to compute of each group.
///
/// @param <F> the frame that comes back
public final class LazyGroups<F extends AbstractFrame<F>> {
    private final AbstractLazyFrame<F, ?> frame;
    private final List<String> keys;

    LazyGroups(AbstractLazyFrame<F, ?> frame, List<String> keys) {
        this.frame = frame;
        this.keys = keys;
    }

    /// Compute one row per group, ordered by the keys, a missing key last. It runs at once, and the groups become a
    /// frame in memory.
    public F agg(Agg... aggregates) {
        return frame.sql(LazySql.group(frame.shape(), keys, List.of(aggregates)))
                .collect();
    }
}
