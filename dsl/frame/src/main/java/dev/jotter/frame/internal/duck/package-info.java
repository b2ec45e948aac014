/// Read files and answer queries with DuckDB, in columns from end to end.
@NullMarked
package dev.jotter.frame.internal.duck;

import org.jspecify.annotations.NullMarked;
