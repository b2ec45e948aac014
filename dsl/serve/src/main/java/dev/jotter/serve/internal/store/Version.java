package dev.jotter.serve.internal.store;

import java.time.Instant;

/// Name one published state of a model; never changed once made.
///
/// @param sha256 the hash of its archive
public record Version(String model, String name, String sha256, Instant made) {}
