/// Read and write JSON: an array of objects, or an object a line.
@NullMarked
package dev.jotter.frame.internal.json;

import org.jspecify.annotations.NullMarked;
