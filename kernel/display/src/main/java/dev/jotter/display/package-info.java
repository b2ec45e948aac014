/// Say what a value looks like: MIME bundles, displays that can be updated, a progress line, a mistake told in three
/// sentences.
@NullMarked
package dev.jotter.display;

import org.jspecify.annotations.NullMarked;
