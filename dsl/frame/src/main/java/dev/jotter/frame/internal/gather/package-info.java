/// Collect values one by one into typed columns, whatever they come from.
@NullMarked
package dev.jotter.frame.internal.gather;

import org.jspecify.annotations.NullMarked;
