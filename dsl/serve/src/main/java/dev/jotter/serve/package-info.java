/// Registry, endpoint server, versions, keys and metering.
@NullMarked
package dev.jotter.serve;

import org.jspecify.annotations.NullMarked;
