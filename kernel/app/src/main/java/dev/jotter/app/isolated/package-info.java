/// Two processes instead of one: a front that speaks with Jupyter, and a worker in which the cells run and which may
/// die.
@NullMarked
package dev.jotter.app.isolated;

import org.jspecify.annotations.NullMarked;
