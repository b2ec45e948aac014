package dev.jotter.app;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Decode UTF-8 that comes in pieces: the bytes of an unfinished last character wait for the next piece.
final class Utf8Text {
    private byte[] unfinished = new byte[0];

    String decode(byte[] bytes, int offset, int length) {
        if (unfinished.length > 0) {
            var joined = Arrays.copyOf(unfinished, unfinished.length + length);
            System.arraycopy(bytes, offset, joined, unfinished.length, length);
            unfinished = new byte[0];
            return decode(joined, 0, joined.length);
        }
        var end = offset + length;
        var cut = lastCharacterStart(bytes, offset, end);
        if (cut == end) return new String(bytes, offset, length, StandardCharsets.UTF_8);
        unfinished = Arrays.copyOfRange(bytes, cut, end);
        return new String(bytes, offset, cut - offset, StandardCharsets.UTF_8);
    }

    /// Give where an unfinished last character begins, or `end` when the last one is whole.
    private static int lastCharacterStart(byte[] bytes, int offset, int end) {
        for (var at = end - 1; at >= Math.max(offset, end - 3); at--) {
            var needed = width(bytes[at]);
            if (needed > 0) return at + needed > end ? at : end;
        }
        return end;
    }

    /// Give how many bytes a character has that begins with this one; 0 when none does.
    private static int width(byte first) {
        var bits = first & 0xff;
        if (bits < 0x80) return 1;
        if (bits < 0xc0) return 0;
        if (bits < 0xe0) return 2;
        return bits < 0xf0 ? 3 : 4;
    }
}
