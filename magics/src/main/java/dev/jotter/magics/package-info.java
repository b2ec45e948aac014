/// Percent commands for cells, and what they do to the session.
@NullMarked
package dev.jotter.magics;

import org.jspecify.annotations.NullMarked;
