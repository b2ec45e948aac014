/// Paint charts: lines, points and columns by XChart, horizontal bars and heat maps by hand, all in one look.
@NullMarked
package dev.jotter.frame.internal.draw;

import org.jspecify.annotations.NullMarked;
