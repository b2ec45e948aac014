/// Pictures as cells of a table.
@NullMarked
package dev.jotter.frame.internal.picture;

import org.jspecify.annotations.NullMarked;
