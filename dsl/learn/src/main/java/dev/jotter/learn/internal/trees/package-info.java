/// Grow boosted trees with XGBoost and read its model.
@NullMarked
package dev.jotter.learn.internal.trees;

import org.jspecify.annotations.NullMarked;
