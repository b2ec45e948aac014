/// Debug cells: the Debug Adapter Protocol, as Jupyter's front ends speak it, over a session.
@NullMarked
package dev.jotter.app.debug;

import org.jspecify.annotations.NullMarked;
