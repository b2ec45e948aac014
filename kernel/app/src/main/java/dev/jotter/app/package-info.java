/// Binds the kernel: Jupyter kernel, notebook runner, REPL, install, doctor.
@NullMarked
package dev.jotter.app;

import org.jspecify.annotations.NullMarked;
