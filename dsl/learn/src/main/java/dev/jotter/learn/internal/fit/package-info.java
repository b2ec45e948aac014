/// Hold what every fit shares: rows of numbers, batches, the best state so far, when to stop.
@NullMarked
package dev.jotter.learn.internal.fit;

import org.jspecify.annotations.NullMarked;
