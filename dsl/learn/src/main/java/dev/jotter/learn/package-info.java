/// Tasks, learners, training, judging, explaining; the engine SPI and its engines.
@NullMarked
package dev.jotter.learn;

import org.jspecify.annotations.NullMarked;
