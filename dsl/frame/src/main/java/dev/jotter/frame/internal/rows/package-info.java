/// Compare, match and gather rows by primitive numbers, with no object per value.
@NullMarked
package dev.jotter.frame.internal.rows;

import org.jspecify.annotations.NullMarked;
