package dev.jotter.serve.internal.live;

import dev.jotter.serve.internal.store.Grant;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Let each owner call each model so often a minute, and no oftener.
///
/// A bucket that holds a minute's calls and is filled evenly: a burst is allowed, a steady excess is not.
public final class Limits {
    private final Map<Grant, Limited> buckets = new ConcurrentHashMap<>();

    /// Take one call from the bucket.
    ///
    /// @param perMinute the limit; 0 for none
    /// @return zero when the call is allowed, else how long to wait for the next
    public Duration take(Grant grant, int perMinute) {
        if (perMinute == 0) return Duration.ZERO;
        var limited = buckets.compute(
                grant, (g, now) -> now != null && now.perMinute == perMinute ? now : Limited.of(perMinute));
        var taken = limited.bucket.tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, taken.getNanosToWaitForRefill()));
    }

    private record Limited(int perMinute, Bucket bucket) {
        static Limited of(int perMinute) {
            var bucket = Bucket.builder()
                    .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                    .build();
            return new Limited(perMinute, bucket);
        }
    }
}
