/// Try the finished program from outside, as users meet it: the launcher, public Jupyter clients, curl.
@NullMarked
package dev.jotter.blackbox;

import org.jspecify.annotations.NullMarked;
