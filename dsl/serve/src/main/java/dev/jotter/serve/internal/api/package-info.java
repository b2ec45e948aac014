/// The handlers: from a call to its answer.
@NullMarked
package dev.jotter.serve.internal.api;

import org.jspecify.annotations.NullMarked;
