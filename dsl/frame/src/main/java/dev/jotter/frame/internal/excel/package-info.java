/// Read and write Excel workbooks, by fastexcel.
@NullMarked
package dev.jotter.frame.internal.excel;

import org.jspecify.annotations.NullMarked;
