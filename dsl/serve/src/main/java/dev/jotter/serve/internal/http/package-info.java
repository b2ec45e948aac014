/// HTTP as our handlers see it, and the one place where a real server is bound to it.
@NullMarked
package dev.jotter.serve.internal.http;

import org.jspecify.annotations.NullMarked;
