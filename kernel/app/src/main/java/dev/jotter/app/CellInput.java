package dev.jotter.app;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Read from the person in front of the cell, a line at a time: what `System.in` is in a session.
final class CellInput extends InputStream {
    private final CurrentCell cell;
    private byte[] line = new byte[0];
    private int at;

    CellInput(CurrentCell cell) {
        this.cell = cell;
    }

    @Override
    public synchronized int read() {
        fill();
        return line[at++] & 0xff;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
        if (length == 0) return 0;
        fill();
        var count = Math.min(length, line.length - at);
        System.arraycopy(line, at, bytes, offset, count);
        at += count;
        return count;
    }

    @Override
    public synchronized int available() {
        return line.length - at;
    }

    private void fill() {
        if (at < line.length) return;
        line = (cell.get().output().ask("", false) + "\n").getBytes(StandardCharsets.UTF_8);
        at = 0;
    }
}
