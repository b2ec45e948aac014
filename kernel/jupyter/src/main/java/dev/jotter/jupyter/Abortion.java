package dev.jotter.jupyter;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Tell which cells were sent before their front end could know that an earlier one had failed, and yet came after.
///
/// Only the front end's own clock is asked: a cell whose date is later than the failed one's by less than the failed
/// one took here cannot have been sent in answer to it.
///
/// @param failed the request that failed; empty at first
/// @param took from its coming to its failure
/// @param until after which nothing is late any more, by [System#nanoTime]
record Abortion(Optional<Message> failed, Duration took, long until) {
    static final Abortion NONE = new Abortion(Optional.empty(), Duration.ZERO, 0);

    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(1);

    /// Dates may be cut to whole milliseconds.
    private static final Duration DATE_STEP = Duration.ofMillis(1);

    /// Begin now, at the failure of a cell.
    static Abortion after(Message failed) {
        var now = System.nanoTime();
        return new Abortion(Optional.of(failed), Duration.ofNanos(now - failed.arrived()), now + WINDOW_NANOS);
    }

    boolean holds(Message request) {
        return failed.isPresent() && request.arrived() - until < 0 && wasSentBefore(request, failed.get());
    }

    private boolean wasSentBefore(Message request, Message before) {
        if (!request.header().path("session").equals(before.header().path("session"))) return false;
        if (request.date().isEmpty() || before.date().isEmpty()) return false;
        var between = Duration.between(before.date().get(), request.date().get());
        var step = isWhole(before.date().get()) && isWhole(request.date().get()) ? DATE_STEP : Duration.ZERO;
        return !between.isNegative() && between.plus(step).compareTo(took) < 0;
    }

    private static boolean isWhole(OffsetDateTime date) {
        return date.equals(date.truncatedTo(ChronoUnit.MILLIS));
    }
}
