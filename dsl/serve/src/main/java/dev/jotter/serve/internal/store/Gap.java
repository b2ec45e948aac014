package dev.jotter.serve.internal.store;

import java.time.Instant;

/// Tell of calls that were answered and perhaps never written down, because their process was killed.
///
/// @param ended when the last of them was counted
/// @param calls how many there are at most
public record Gap(Instant ended, long calls) {}
