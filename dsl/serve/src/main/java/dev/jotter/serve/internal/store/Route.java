package dev.jotter.serve.internal.store;

import java.util.Optional;

/// Say where the calls of a model go.
///
/// @param live the version that answers
/// @param canary the version on trial beside it
public record Route(String live, Optional<Canary> canary) {

    /// Name a version on trial and the share of the calls that it gets, above 0 and below 1.
    public record Canary(String version, double share) {}
}
