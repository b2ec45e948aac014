/// Train with PyTorch through DJL: a raw gradient loop with an optimizer state of our own.
@NullMarked
package dev.jotter.learn.internal.djl;

import org.jspecify.annotations.NullMarked;
