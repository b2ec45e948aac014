/// Fit a multinomial logistic regression with L-BFGS, in double precision and in Java alone.
@NullMarked
package dev.jotter.learn.internal.linear;

import org.jspecify.annotations.NullMarked;
