/// Read CSV text in blocks of whole records, on all cores at once, straight into the arrays of Tablesaw's columns.
@NullMarked
package dev.jotter.frame.internal.blocks;

import org.jspecify.annotations.NullMarked;
