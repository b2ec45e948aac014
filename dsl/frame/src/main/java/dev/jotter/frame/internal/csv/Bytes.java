package dev.jotter.frame.internal.csv;

import java.io.IOException;
import java.io.InputStream;

/// Read a stream byte by byte, with a look at the next one, and count lines: `\n`, `\r\n` and `\r` each end one.
final class Bytes implements AutoCloseable {
    private final InputStream stream;
    private final byte[] buffer = new byte[1 << 16];
    private int size;
    private int at;
    private long line = 1;
    private long position;

    Bytes(InputStream stream) {
        this.stream = stream;
    }

    /// Give the line, from 1, on which the next byte stands.
    long line() {
        return line;
    }

    /// Give the place, from 0, of the next byte.
    long position() {
        return position;
    }

    /// Look at the next byte without taking it, -1 at the end.
    int peek() throws IOException {
        if (at == size) {
            size = Math.max(0, stream.read(buffer));
            at = 0;
        }
        return at == size ? -1 : buffer[at] & 0xff;
    }

    /// Take the next byte, -1 at the end.
    int next() throws IOException {
        var one = peek();
        if (one < 0) return one;
        at++;
        position++;
        if (one == '\n' || (one == '\r' && peek() != '\n')) line++;
        return one;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
