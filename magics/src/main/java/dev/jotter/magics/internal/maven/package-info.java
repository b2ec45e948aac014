/// Resolve libraries the way Maven does, for `%maven` and its kin. Nothing here is loaded before its first use.
@NullMarked
package dev.jotter.magics.internal.maven;

import org.jspecify.annotations.NullMarked;
