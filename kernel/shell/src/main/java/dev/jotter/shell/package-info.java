/// A JShell session: evaluate, complete, inspect, interrupt, explain an error.
@NullMarked
package dev.jotter.shell;

import org.jspecify.annotations.NullMarked;
