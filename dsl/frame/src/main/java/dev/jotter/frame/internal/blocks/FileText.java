package dev.jotter.frame.internal.blocks;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// Read pieces of a file, from several threads at once.
final class FileText implements AutoCloseable {
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /// So many bytes are looked at for a line end at once.
    private static final int NEAR = 1 << 12;

    private final FileChannel channel;
    private final long begin;
    private final long end;

    private FileText(FileChannel channel, long begin) throws IOException {
        this.channel = channel;
        this.begin = begin;
        this.end = channel.size();
    }

    static FileText open(Path file) throws IOException {
        var channel = FileChannel.open(file);
        try {
            var head = ByteBuffer.allocate(MARK.length);
            channel.read(head, 0);
            return new FileText(channel, head.flip().equals(ByteBuffer.wrap(MARK)) ? MARK.length : 0);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /// Give where the text begins: behind a byte order mark.
    long begin() {
        return begin;
    }

    long end() {
        return end;
    }

    /// Read so many bytes from a place on into the beginning of an array.
    void read(long from, byte[] into, int size) throws IOException {
        var buffer = ByteBuffer.wrap(into, 0, size);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new EOFException("The file became shorter while it was read.");
            }
        }
    }

    /// Give the place behind the last line end between two places; the first of them when there is none.
    long behindLine(long from, long to) throws IOException {
        var piece = new byte[NEAR];
        for (var end = to; end > from; ) {
            var start = Math.max(from, end - NEAR);
            var size = (int) (end - start);
            read(start, piece, size);
            for (var at = size; at > 0; at--) if (piece[at - 1] == '\n') return start + at;
            end = start;
        }
        return from;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
