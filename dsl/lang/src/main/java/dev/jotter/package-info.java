/// Offer the static words of the language; each delegates in a line.
@NullMarked
package dev.jotter;

import org.jspecify.annotations.NullMarked;
