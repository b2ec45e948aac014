/// A ZeroMQ publisher of our own that knows how far behind each subscriber is.
@NullMarked
package dev.jotter.jupyter.internal;

import org.jspecify.annotations.NullMarked;
