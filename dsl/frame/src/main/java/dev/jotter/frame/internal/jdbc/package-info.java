/// Ask databases by JDBC, with whatever driver the user has brought.
@NullMarked
package dev.jotter.frame.internal.jdbc;

import org.jspecify.annotations.NullMarked;
