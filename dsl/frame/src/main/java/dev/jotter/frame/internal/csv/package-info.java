/// Bring CSV files of any packing, encoding and place into plain UTF-8, and read them without DuckDB where need be.
@NullMarked
package dev.jotter.frame.internal.csv;

import org.jspecify.annotations.NullMarked;
