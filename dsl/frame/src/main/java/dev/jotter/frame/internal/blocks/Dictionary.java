package dev.jotter.frame.internal.blocks;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/// Number the texts of a column in the order in which they come, by their bytes.
final class Dictionary {
    /// The number of no text.
    static final int MISSING = -1;

    private static final int FREE = 0;

    /// The texts' bytes, one text after the other, and where each begins.
    private byte[] store = new byte[1 << 12];
    private int[] starts = new int[1 << 8];
    private int[] hashes = new int[1 << 8];
    private int[] slots = new int[1 << 9];
    private int count;

    int count() {
        return count;
    }

    /// Give the number of a text.
    int number(byte[] bytes, int from, int to) {
        return number(bytes, from, to, hash(bytes, from, to));
    }

    private static int hash(byte[] bytes, int from, int to) {
        var hash = 0;
        for (var at = from; at < to; at++) hash = hash * 31 + bytes[at];
        // The last steps of MurmurHash3 (Appleby 2011): texts that differ in few bytes come into slots far apart.
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }

    private int number(byte[] bytes, int from, int to, int hash) {
        var mask = slots.length - 1;
        var slot = hash & mask;
        while (slots[slot] != FREE) {
            var number = slots[slot] - 1;
            if (hashes[number] == hash && same(number, bytes, from, to)) return number;
            slot = slot + 1 & mask;
        }
        slots[slot] = count + 1;
        add(bytes, from, to, hash);
        return count - 1;
    }

    private boolean same(int number, byte[] bytes, int from, int to) {
        var at = starts[number];
        if (starts[number + 1] - at != to - from) return false;
        for (var other = from; other < to; other++) if (store[at++] != bytes[other]) return false;
        return true;
    }

    private void add(byte[] bytes, int from, int to, int hash) {
        var start = starts[count];
        var end = start + to - from;
        if (end > store.length) store = Arrays.copyOf(store, Math.max(end, 2 * store.length));
        System.arraycopy(bytes, from, store, start, to - from);
        hashes[count++] = hash;
        if (count + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            hashes = Arrays.copyOf(hashes, starts.length);
        }
        starts[count] = end;
        if (count > slots.length / 2) spread();
    }

    private void spread() {
        slots = new int[2 * slots.length];
        for (var number = 0; number < count; number++) {
            var slot = hashes[number] & slots.length - 1;
            while (slots[slot] != FREE) slot = slot + 1 & slots.length - 1;
            slots[slot] = number + 1;
        }
    }

    /// Give the texts.
    ///
    /// @throws CharacterCodingException when one is not UTF-8
    String[] texts() throws CharacterCodingException {
        var texts = new String[count];
        for (var number = 0; number < count; number++) {
            texts[number] = Tokens.text(store, starts[number], starts[number + 1]);
        }
        return texts;
    }

    /// Copy the texts from a number on, for another thread.
    Excerpt from(int number) {
        var first = starts[number];
        var ends = new int[count - number];
        for (var at = 0; at < ends.length; at++) ends[at] = starts[number + at + 1] - first;
        return new Excerpt(
                Arrays.copyOfRange(store, first, starts[count]), ends, Arrays.copyOfRange(hashes, number, count));
    }

    /// Hold some texts of a dictionary.
    static final class Excerpt {
        private final byte[] bytes;
        private final int[] ends;
        private final int[] hashes;

        private Excerpt(byte[] bytes, int[] ends, int[] hashes) {
            this.bytes = bytes;
            this.ends = ends;
            this.hashes = hashes;
        }

        int count() {
            return ends.length;
        }

        /// Give the number that one of the texts has in a dictionary.
        int number(int text, Dictionary in) {
            return in.number(bytes, text == 0 ? 0 : ends[text - 1], ends[text], hashes[text]);
        }
    }
}
