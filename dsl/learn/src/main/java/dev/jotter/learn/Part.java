package dev.jotter.learn;

import dev.jotter.learn.internal.fit.Examples;

/// Hold one part of the data: its raw rows, and the same rows prepared.
record Part(Frame frame, Examples examples) {}
