/// The wire: sockets, signatures, messages; no JShell in sight.
@NullMarked
package dev.jotter.jupyter;

import org.jspecify.annotations.NullMarked;
