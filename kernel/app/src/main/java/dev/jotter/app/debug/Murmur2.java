package dev.jotter.app.debug;

import java.nio.charset.StandardCharsets;

/// Hash texts as front ends do, so that both give a cell the same name: MurmurHash2, 32 bits (Austin Appleby, 2008).
final class Murmur2 {
    private static final int MULTIPLIER = 0x5bd1e995;
    private static final int SHIFT = 24;

    private Murmur2() {}

    /// Hash the UTF-8 bytes of a text; the result is to be read as an unsigned number.
    static long hash(String text, int seed) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var hash = seed ^ bytes.length;
        var whole = bytes.length / 4 * 4;
        for (var i = 0; i < whole; i += 4) {
            var word = littleEndian(bytes, i, 4) * MULTIPLIER;
            word = (word ^ (word >>> SHIFT)) * MULTIPLIER;
            hash = hash * MULTIPLIER ^ word;
        }
        if (whole < bytes.length) hash = (hash ^ littleEndian(bytes, whole, bytes.length - whole)) * MULTIPLIER;
        hash = (hash ^ (hash >>> 13)) * MULTIPLIER;
        return Integer.toUnsignedLong(hash ^ (hash >>> 15));
    }

    private static int littleEndian(byte[] bytes, int from, int count) {
        var word = 0;
        for (var i = 0; i < count; i++) word |= (bytes[from + i] & 0xff) << (8 * i);
        return word;
    }
}
