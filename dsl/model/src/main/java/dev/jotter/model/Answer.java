package dev.jotter.model;

import dev.jotter.display.Displayable;

/// Answer one row: with a prediction, or with the reason why there is none.
public sealed interface Answer extends Displayable permits Prediction, Refusal {}
