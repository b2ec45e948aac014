package dev.jotter.shell;

import org.jspecify.annotations.Nullable;

/// Keep some memory back, with which to tell that there is none left and to let go of what fills it.
final class Reserve {
    private static final int BYTES = 4 << 20;

    private volatile byte @Nullable [] kept;

    /// Give the memory back, since now it is needed.
    void open() {
        kept = null;
    }

    /// Keep memory back again, if there is some.
    void fill() {
        if (kept != null) return;
        try {
            kept = new byte[BYTES];
        } catch (OutOfMemoryError e) {
            // Still none.
        }
    }
}
