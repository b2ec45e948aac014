/// Load, look, prepare: Tablesaw tables, read by DuckDB, drawn by XChart.
@NullMarked
package dev.jotter.frame;

import org.jspecify.annotations.NullMarked;
