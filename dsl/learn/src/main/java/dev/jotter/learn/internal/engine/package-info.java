/// Say what a training engine must do, whatever library does it.
@NullMarked
package dev.jotter.learn.internal.engine;

import org.jspecify.annotations.NullMarked;
