package dev.jotter.shell;

import java.lang.reflect.Field;
import java.util.function.BooleanSupplier;

/// Hold the flag that woven code looks at: shut while a cell is being stopped.
final class Gate {
    private final Field shut;

    /// @param loader a loader that the code of all cells sees
    Gate(LibraryLoader loader) {
        try {
            shut = loader.define(Weaver.GATE, Weaver.gate()).getField(Weaver.SHUT);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The gate's flag was made with it.", e);
        }
    }

    synchronized void shut() {
        set(true);
    }

    synchronized void openIf(BooleanSupplier nobodyIsBeingStopped) {
        set(!nobodyIsBeingStopped.getAsBoolean());
    }

    private void set(boolean to) {
        try {
            shut.setBoolean(null, to);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The gate's flag is public.", e);
        }
    }
}
