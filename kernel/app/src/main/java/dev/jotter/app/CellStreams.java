package dev.jotter.app;

import dev.jotter.jupyter.CellOutput;

/// Turn the bytes that a cell writes into text. A character whose bytes come in two writes is not torn.
final class CellStreams {
    private final CellOutput output;
    private final Utf8Text out = new Utf8Text();
    private final Utf8Text err = new Utf8Text();

    CellStreams(CellOutput output) {
        this.output = output;
    }

    CellOutput output() {
        return output;
    }

    void out(byte[] bytes, int offset, int length) {
        synchronized (out) {
            output.stdout(out.decode(bytes, offset, length));
        }
    }

    void err(byte[] bytes, int offset, int length) {
        synchronized (err) {
            output.stderr(err.decode(bytes, offset, length));
        }
    }
}
