package dev.jotter.learn.internal.fit;

/// Hand over what a fit has learned.
///
/// @param <S> what was learned: parameters, layers, trees
/// @param best the round whose state it is
/// @param rounds how many rounds were done
/// @param interrupted whether the user stopped it
public record Fitted<S>(S state, int best, int rounds, boolean interrupted) {}
