package dev.jotter.frame.internal.csv;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/// Say how many bytes a file holds at least, without unpacking it.
///
/// A gzip file ends with the size of its last member, modulo 2^32 (RFC 1952); a zstd file may begin with that of its
/// first frame (RFC 8878, 3.1.1.1). Both may have more members than one, so that neither says how many bytes at most.
final class PackedSize {
    private static final int LONGEST_HEADER = 18;
    private static final int GZIP_TRAILER = 4;

    private PackedSize() {}

    static long atLeast(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            var size = bytes.length();
            var head = new byte[(int) Math.min(LONGEST_HEADER, size)];
            bytes.readFully(head);
            return switch (Packing.of(head)) {
                case NONE -> size;
                case GZIP -> Math.max(size, gzip(bytes));
                case ZSTD -> Math.max(size, zstd(head));
            };
        }
    }

    private static long gzip(RandomAccessFile bytes) throws IOException {
        bytes.seek(Math.max(0, bytes.length() - GZIP_TRAILER));
        var trailer = new byte[GZIP_TRAILER];
        bytes.readFully(trailer);
        return number(trailer, 0, GZIP_TRAILER);
    }

    private static long zstd(byte[] head) {
        if (head.length < LONGEST_HEADER) return 0;
        var descriptor = head[4];
        var single = (descriptor >> 5 & 1) == 1;
        var dictionary = new int[] {0, 1, 2, 4}[descriptor & 3];
        var from = 5 + (single ? 0 : 1) + dictionary;
        return switch (descriptor >> 6 & 3) {
            case 0 -> single ? number(head, from, 1) : 0;
            case 1 -> number(head, from, 2) + 256;
            case 2 -> number(head, from, 4);
            default -> Math.max(0, number(head, from, 8));
        };
    }

    private static long number(byte[] bytes, int from, int length) {
        var number = new byte[Long.BYTES];
        System.arraycopy(bytes, from, number, 0, length);
        return ByteBuffer.wrap(number).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }
}
