package dev.jotter.frame.internal.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Read from a stream whose other end may fall silent: a read that waits longer than it may is ended by closing the
/// stream, for it heeds no time limit of its own.
final class Watchdog extends FilterInputStream {
    private final long patience;
    private final Thread guard;
    private volatile long waitingSince;
    private volatile boolean waiting;
    private volatile boolean silent;

    Watchdog(InputStream stream, Duration patience) {
        super(stream);
        this.patience = patience.toNanos();
        guard = Thread.ofVirtual().start(this::watch);
    }

    /// Tell whether nothing came for too long.
    boolean isSilent() {
        return silent;
    }

    @Override
    public int read() throws IOException {
        throw new IOException("read by blocks");
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        waitingSince = System.nanoTime();
        waiting = true;
        try {
            return in.read(into, from, length);
        } finally {
            waiting = false;
        }
    }

    private void watch() {
        try {
            while (true) {
                var left = waiting ? patience - (System.nanoTime() - waitingSince) : patience;
                if (left <= 0) {
                    silent = true;
                    in.close();
                    return;
                }
                Thread.sleep(Duration.ofNanos(left));
            }
        } catch (InterruptedException | IOException e) {
            // The stream is closed, by its reader or by us.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        guard.interrupt();
        super.close();
    }
}
