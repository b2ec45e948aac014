/// Measure a classifier on plain arrays: confusion, accuracy, precision, recall, F1, AUC, log loss.
@NullMarked
package dev.jotter.learn.internal.metric;

import org.jspecify.annotations.NullMarked;
