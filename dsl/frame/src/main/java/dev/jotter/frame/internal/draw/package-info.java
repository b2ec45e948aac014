/// Paint charts on a canvas, which is a PNG or an SVG file: marks over axes, bars, heat maps, all in one look.
@NullMarked
package dev.jotter.frame.internal.draw;

import org.jspecify.annotations.NullMarked;
