/// ZeroMQ's wire protocol, ZMTP 3.0 (https://rfc.zeromq.org/spec/23/), as far as a kernel's sockets need it.
@NullMarked
package dev.jotter.jupyter.internal;

import org.jspecify.annotations.NullMarked;
