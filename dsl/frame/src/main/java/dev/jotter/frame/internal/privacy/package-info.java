/// Find what tells of a person in a text: addresses, numbers, names. Each finder reads a text once, from left to right,
/// without regular expressions, so that no text can make it slow.
@NullMarked
package dev.jotter.frame.internal.privacy;

import org.jspecify.annotations.NullMarked;
