/// What rewritten cell code calls at run time. Public only because that code stands in another class loader.
@NullMarked
package dev.jotter.shell.internal;

import org.jspecify.annotations.NullMarked;
