package dev.jotter.jupyter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/// Know the latest signatures, so that nobody can send again what was signed once.
final class Seen {
    /// What Jupyter's own kernels remember, too.
    private static final int MOST = 1 << 16;

    private final Set<Long> known = new HashSet<>();
    private final ArrayDeque<Long> order = new ArrayDeque<>();

    /// Remember a signature by its first eight bytes in full; false when it was there.
    synchronized boolean add(byte[] signature) {
        var digits = new String(signature, 0, Math.min(16, signature.length), StandardCharsets.US_ASCII);
        var first = Long.parseUnsignedLong(digits, 16);
        if (!known.add(first)) return false;
        order.add(first);
        if (order.size() > MOST) known.remove(order.remove());
        return true;
    }
}
