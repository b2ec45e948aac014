package dev.jotter.serve.internal.store;

import java.time.LocalDate;

/// Name what use is counted under: the day (UTC), who called what, and at which price.
///
/// The price is part of the name, so that a new price never changes what was used before.
public record Account(LocalDate day, String owner, String model, String version, Price price) {
    /// The owner of calls without a key.
    public static final String ANYONE = "anyone";
}
