package dev.jotter.frame.internal.blocks;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/// Number the texts of a column in the order in which they come, by their bytes.
///
/// Nearly all texts that come again and again are short: up to seven bytes are found as one number of 64 bits, longer
/// ones by a hash.
final class Dictionary {
    /// The number of no text.
    static final int MISSING = -1;

    private static final int SHORT = 7;
    private static final int FREE = 0;
    private static final int SLOTS = 1 << 9;

    /// The texts' bytes, one text after the other, and where each begins.
    private byte[] store = new byte[1 << 12];
    private int[] starts = new int[1 << 8];
    private int count;

    private long[] keys = new long[SLOTS];
    private int[] keyed = new int[SLOTS];
    private int shorts;

    private int[] hashes = new int[1 << 8];
    private int[] slots = new int[SLOTS];

    int count() {
        return count;
    }

    /// Give the number of a text.
    int number(byte[] bytes, int from, int to) {
        return to - from <= SHORT ? ofShort(bytes, from, to) : ofLong(bytes, from, to);
    }

    private int ofShort(byte[] bytes, int from, int to) {
        // What stands in front tells "a" from one that begins with NUL.
        var key = 1L;
        for (var at = from; at < to; at++) key = (key << 8) | (bytes[at] & 0xff);
        var mask = keys.length - 1;
        var slot = spread(key) & mask;
        while (keys[slot] != key) {
            if (keys[slot] == FREE) return addShort(slot, key, bytes, from, to);
            slot = slot + 1 & mask;
        }
        return keyed[slot];
    }

    /// Spread keys over the slots by the golden ratio (Knuth, The Art of Computer Programming, 6.4).
    private static int spread(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40);
    }

    private int addShort(int slot, long key, byte[] bytes, int from, int to) {
        keys[slot] = key;
        keyed[slot] = count;
        add(bytes, from, to);
        if (++shorts > keys.length / 2) growShort();
        return count - 1;
    }

    private void growShort() {
        var oldKeys = keys;
        var oldKeyed = keyed;
        keys = new long[2 * oldKeys.length];
        keyed = new int[keys.length];
        for (var old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] == FREE) continue;
            var slot = spread(oldKeys[old]) & keys.length - 1;
            while (keys[slot] != FREE) slot = slot + 1 & keys.length - 1;
            keys[slot] = oldKeys[old];
            keyed[slot] = oldKeyed[old];
        }
    }

    private int ofLong(byte[] bytes, int from, int to) {
        var hash = hash(bytes, from, to);
        var mask = slots.length - 1;
        var slot = hash & mask;
        while (slots[slot] != FREE) {
            var number = slots[slot] - 1;
            if (hashes[number] == hash && same(number, bytes, from, to)) return number;
            slot = slot + 1 & mask;
        }
        slots[slot] = count + 1;
        add(bytes, from, to);
        hashes[count - 1] = hash;
        if (count - shorts > slots.length / 2) growLong();
        return count - 1;
    }

    private static int hash(byte[] bytes, int from, int to) {
        var hash = 0;
        for (var at = from; at < to; at++) hash = hash * 31 + bytes[at];
        // The last steps of MurmurHash3 (Appleby 2011): texts that differ in few bytes come into slots far apart.
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }

    private boolean same(int number, byte[] bytes, int from, int to) {
        var at = starts[number];
        if (starts[number + 1] - at != to - from) return false;
        for (var other = from; other < to; other++) if (store[at++] != bytes[other]) return false;
        return true;
    }

    private void growLong() {
        slots = new int[2 * slots.length];
        for (var number = 0; number < count; number++) {
            if (starts[number + 1] - starts[number] <= SHORT) continue;
            var slot = hashes[number] & slots.length - 1;
            while (slots[slot] != FREE) slot = slot + 1 & slots.length - 1;
            slots[slot] = number + 1;
        }
    }

    private void add(byte[] bytes, int from, int to) {
        var start = starts[count];
        var end = start + to - from;
        if (end > store.length) store = Arrays.copyOf(store, Math.max(end, 2 * store.length));
        System.arraycopy(bytes, from, store, start, to - from);
        count++;
        if (count + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            hashes = Arrays.copyOf(hashes, starts.length);
        }
        starts[count] = end;
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
        return new Excerpt(Arrays.copyOfRange(store, first, starts[count]), ends);
    }

    /// Hold some texts of a dictionary.
    static final class Excerpt {
        private final byte[] bytes;
        private final int[] ends;

        private Excerpt(byte[] bytes, int... ends) {
            this.bytes = bytes;
            this.ends = ends;
        }

        int count() {
            return ends.length;
        }

        /// Give the number that one of the texts has in a dictionary.
        int number(int text, Dictionary in) {
            return in.number(bytes, text == 0 ? 0 : ends[text - 1], ends[text]);
        }
    }
}
