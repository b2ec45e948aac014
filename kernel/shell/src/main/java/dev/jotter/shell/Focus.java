package dev.jotter.shell;

import java.util.Set;
import java.util.function.Supplier;

/// Narrow what JShell shows its compiler to the names that matter, for one thread and one piece of work.
///
/// JShell imports all that was ever declared into every compilation, so each cell would be slower than the one before.
final class Focus {
    private static final ScopedValue<Set<String>> NAMES = ScopedValue.newInstance();

    private Focus() {}

    static <T> T on(Set<String> names, Supplier<T> work) {
        return ScopedValue.where(NAMES, names).call(work::get);
    }

    static boolean isNarrow() {
        return NAMES.isBound();
    }

    /// Say whether nothing at all is named, not even what an import could bring.
    static boolean isEmpty() {
        return NAMES.isBound() && NAMES.get().isEmpty();
    }

    static boolean shows(String name) {
        return !NAMES.isBound() || NAMES.get().contains(name);
    }
}
