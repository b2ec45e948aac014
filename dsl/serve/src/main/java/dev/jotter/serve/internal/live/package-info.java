/// What a running server holds in memory: loaded models, who may call, how often, and what was used.
@NullMarked
package dev.jotter.serve.internal.live;

import org.jspecify.annotations.NullMarked;
